create table project.project (
    id          text primary key,
    title       text not null,
    description text not null,
    labels      jsonb not null,
    created_at  timestamptz not null,
    archived_at timestamptz,
    version     bigint not null
);
