create table change.rollout (
    id            uuid        primary key,
    project       text        not null,
    issue         uuid        not null unique,
    number        bigint      not null,
    plan          uuid        not null references change.plan (id),
    digest        text        not null,
    status        text        not null check (status in ('RUNNING', 'PAUSED', 'DONE', 'CANCELLED')),
    failure_limit int         not null,
    accept_unknown boolean    not null,
    author        text        not null,
    created_at    timestamptz not null,
    finished_at   timestamptz,
    sequence      bigint      not null
);
create index rollout_by_project on change.rollout (project, created_at desc);

create table change.stage (
    rollout     uuid not null references change.rollout (id) on delete cascade,
    position    int  not null,
    environment text not null,
    automatic   boolean not null,
    status      text not null check (status in ('WAITING', 'OPEN', 'RUNNING', 'DONE')),
    primary key (rollout, position),
    unique (rollout, environment)
);

create table change.task (
    id          uuid        primary key,
    rollout     uuid        not null references change.rollout (id) on delete cascade,
    stage       int         not null,
    change      int         not null,
    database    uuid        not null,
    name        text        not null,
    instance    text        not null,
    engine      text        not null,
    script      text        not null,
    status      text        not null check (status in
                    ('PENDING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'UNKNOWN', 'SKIPPED', 'CANCELLED')),
    reason      text        not null,
    attempts    int         not null,
    before      text,
    after       text,
    started_at  timestamptz,
    finished_at timestamptz,
    unique (rollout, change, database)
);
create index task_in_order on change.task (rollout, stage, name, change, id);
create index task_by_status on change.task (rollout, status, stage, name, change, id);

-- One attempt of a task.
create table change.run (
    task        uuid        not null references change.task (id) on delete cascade,
    attempt     int         not null,
    actor       text        not null,
    status      text        not null check (status in
                    ('RUNNING', 'DONE', 'FAILED', 'UNKNOWN', 'CANCELLED', 'INTERRUPTED')),
    statement   int         not null,
    statements  int         not null,
    message     text        not null,
    next        text        not null,
    waiting     jsonb       not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    primary key (task, attempt)
);

-- The log of a run: one row per statement and try that ended.
create table change.log (
    task       uuid        not null,
    attempt    int         not null,
    seq        int         not null,
    statement  int         not null,
    line       int         not null,
    col        int         not null,
    text       text        not null,
    started_at timestamptz not null,
    micros     bigint      not null,
    affected   bigint      not null,
    notices    jsonb       not null,
    error      text        not null,
    tries      int         not null,
    primary key (task, attempt, seq)
);

-- What watchers of a rollout are told, in order; the sequence is the rollout's own.
create table change.event (
    rollout  uuid   not null references change.rollout (id) on delete cascade,
    sequence bigint not null,
    kind     text   not null,
    body     jsonb  not null,
    primary key (rollout, sequence)
);

-- The record of one finished task; never changed, never deleted with its rollout.
create table change.history (
    id          uuid        primary key,
    project     text        not null,
    issue       uuid        not null,
    number      bigint      not null,
    title       text        not null,
    task        uuid        not null unique,
    database    uuid        not null,
    name        text        not null,
    environment text        not null,
    engine      text        not null,
    script      text        not null,
    actor       text        not null,
    statements  int         not null,
    before      text,
    after       text,
    objects     int         not null,
    started_at  timestamptz not null,
    finished_at timestamptz not null
);
create index history_by_project on change.history (project, finished_at desc, id desc);
create index history_by_database on change.history (project, name, finished_at desc, id desc);
create index history_by_issue on change.history (project, number, finished_at desc, id desc);
