create table jobs.job (
    id               uuid primary key,
    kind             text not null,
    key              text not null,
    payload          jsonb not null,
    state            text not null,
    priority         int not null,
    group_key        text,
    group_limit      int,
    run_after        timestamptz not null,
    attempts         int not null default 0,
    fence            bigint not null default 0,
    owner            text,
    lease_until      timestamptz,
    lost             boolean not null default false,
    cancel_requested boolean not null default false,
    last_error       text,
    created_at       timestamptz not null,
    finished_at      timestamptz
);

-- One live job per kind and key: enqueueing twice is enqueueing once.
create unique index job_live on jobs.job (kind, key) where state in ('QUEUED', 'RUNNING');
create index job_due on jobs.job (priority desc, run_after, id) where state = 'QUEUED';
create index job_running on jobs.job (group_key) where state = 'RUNNING';
create index job_key on jobs.job (kind, key, created_at desc);
create index job_finished on jobs.job (finished_at) where finished_at is not null;

-- The table of db-scheduler, for recurring housekeeping.
create table jobs.recurring (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index recurring_due on jobs.recurring (execution_time);
create index recurring_heartbeat on jobs.recurring (last_heartbeat);
