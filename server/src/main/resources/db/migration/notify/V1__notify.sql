create table notify.channel (
    project      text not null,
    id           text not null,
    title        text not null,
    kind         text not null,
    -- What people may see of the address; the address and the secret themselves are sealed.
    shown_target text not null,
    signed       boolean not null,
    sealed       bytea not null,
    events       jsonb not null,
    enabled      boolean not null,
    version      bigint not null,
    primary key (project, id)
);

create table notify.delivery (
    id              uuid primary key,
    project         text not null,
    channel         text not null,
    event_id        uuid not null,
    event           text not null,
    notice          jsonb not null,
    status          text not null,
    round           int not null,
    attempts        int not null,
    created_at      timestamptz not null,
    queued_at       timestamptz not null,
    next_attempt_at timestamptz,
    finished_at     timestamptz,
    response_status int,
    response        text,
    reason          text,
    -- An event that is published twice is told once.
    unique (event_id, project, channel)
);
create index delivery_log on notify.delivery (project, id desc);
create index delivery_old on notify.delivery (created_at);
