-- A list of entries is ordered by the time of the call, whatever it is filtered by.
drop index audit.entry_project;
drop index audit.entry_actor;
create index entry_at on audit.entry (at desc, id desc);
create index entry_project on audit.entry (project, at desc, id desc);
create index entry_actor on audit.entry (actor, at desc, id desc);
create index entry_outcome on audit.entry (outcome, at desc, id desc);
create index entry_resource on audit.entry (resource text_pattern_ops, at desc, id desc);
