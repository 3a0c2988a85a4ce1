create table change.script (
    digest     text        primary key,
    text       text        not null,
    created_at timestamptz not null
);

-- What an issue proposes; an edit makes the next revision and leaves this one as it was.
create table change.plan (
    id         uuid        primary key,
    project    text        not null,
    issue      uuid        not null,
    number     bigint      not null,
    revision   int         not null,
    digest     text        not null,
    author     text        not null,
    created_at timestamptz not null,
    unique (issue, revision)
);

create table change.plan_change (
    plan      uuid  not null references change.plan (id) on delete cascade,
    position  int   not null,
    title     text  not null,
    databases jsonb not null,
    groups    jsonb not null,
    scripts   jsonb not null,
    primary key (plan, position)
);

-- Every database that a change of the plan means, as the groups were when the revision was made.
create table change.target (
    plan        uuid not null references change.plan (id) on delete cascade,
    position    int  not null,
    database    uuid not null,
    name        text not null,
    engine      text not null,
    environment text not null,
    script      text not null,
    check_status text not null check (check_status in ('QUEUED', 'RUNNING', 'PASSED', 'WARNED', 'FAILED', 'UNKNOWN')),
    findings    jsonb not null,
    statements  int not null,
    fingerprint text,
    checked_at  timestamptz,
    primary key (plan, position, database)
);
create index target_in_order on change.target (plan, position, name, database);
create index target_by_status on change.target (plan, check_status, position, name, database);
