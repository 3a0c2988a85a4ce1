-- Who must agree in a project, in order. A project without a row has the default flow.
create table approval.flow (
    project    text        primary key,
    steps      jsonb       not null,
    updated_at timestamptz not null,
    version    bigint      not null
);

-- What is asked for: agreement to exactly this digest. A new revision of the plan asks anew; the old row stays.
create table approval.request (
    id           uuid        primary key,
    issue        uuid        not null,
    project      text        not null,
    digest       text        not null,
    steps        jsonb       not null,
    authors      jsonb       not null,
    status       text        not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
    requested_at timestamptz not null,
    unique (issue, digest)
);
create unique index request_in_force on approval.request (issue) where status <> 'SUPERSEDED';

create table approval.decision (
    id         uuid        primary key,
    request    uuid        not null references approval.request (id) on delete cascade,
    step       int         not null,
    verdict    text        not null check (verdict in ('APPROVED', 'REJECTED')),
    actor      text        not null,
    comment    text        not null,
    decided_at timestamptz not null
);
create unique index decision_once on approval.decision (request, step);
