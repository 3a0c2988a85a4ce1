create table access.binding (
    id         uuid primary key,
    principal  text not null,
    role       text not null,
    project    text,
    expires_at timestamptz,
    created_at timestamptz not null,
    created_by text not null
);
create unique index binding_once on access.binding (principal, role, coalesce(project, ''));
create index binding_project on access.binding (project, id);
