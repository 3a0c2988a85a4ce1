create table issue.issue (
    project     text        not null,
    number      bigint      not null,
    uid         uuid        not null unique,
    kind        text        not null check (kind in ('CHANGE')),
    title       text        not null,
    description text        not null,
    labels      jsonb       not null,
    author      text        not null,
    status      text        not null check (status in ('OPEN', 'DONE', 'CLOSED')),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null,
    primary key (project, number)
);
create index issue_by_status on issue.issue (project, status, number desc);
create index issue_by_author on issue.issue (author, number desc);
create index issue_by_label on issue.issue using gin (labels jsonb_path_ops);

-- The last number given out in a project; the row is locked while a new issue takes the next.
create table issue.counter (
    project text   primary key,
    last    bigint not null
);

create table issue.comment (
    id         uuid        primary key,
    issue      uuid        not null references issue.issue (uid) on delete cascade,
    author     text        not null,
    body       text        not null,
    created_at timestamptz not null
);
create index comment_by_issue on issue.comment (issue, id);
