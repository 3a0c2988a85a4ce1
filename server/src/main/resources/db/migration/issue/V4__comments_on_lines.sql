-- A comment on a line of a script, which begins a thread; what was answered in it; and whether it is settled.
alter table issue.comment add column script text;
alter table issue.comment add column line int;
alter table issue.comment add column quote text;
alter table issue.comment add column reply_to uuid references issue.comment (id) on delete cascade;
alter table issue.comment add column resolved_by text;
alter table issue.comment add column resolved_at timestamptz;
alter table issue.comment add constraint comment_anchored
    check (num_nonnulls(script, line, quote) in (0, 3) and (script is null or reply_to is null));
alter table issue.comment add constraint comment_resolved
    check (num_nonnulls(resolved_by, resolved_at) in (0, 2) and (resolved_by is null or script is not null));
