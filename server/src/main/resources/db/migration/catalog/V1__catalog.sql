create table catalog.environment (
    id        text    primary key,
    title     text    not null,
    position  int     not null,
    automatic boolean not null,
    version   bigint  not null
);
insert into catalog.environment (id, title, position, automatic, version) values
    ('dev', 'Development', 0, true, 1),
    ('staging', 'Staging', 1, false, 1),
    ('prod', 'Production', 2, false, 1);

create table catalog.instance (
    id              text        primary key,
    title           text        not null,
    engine          text        not null,
    environment     text        not null references catalog.environment (id),
    host            text        not null,
    port            int         not null,
    admin_user      text        not null,
    admin_secret    bytea       not null,
    reader_user     text        not null,
    reader_secret   bytea       not null,
    tls_mode        text        not null,
    tls_authority   text        not null,
    tls_certificate text        not null,
    tls_key         bytea       not null,
    options         jsonb       not null,
    labels          jsonb       not null,
    created_at      timestamptz not null,
    synced_at       timestamptz,
    sync_error      text        not null,
    version         bigint      not null
);
create index instance_by_environment on catalog.instance (environment, id);
comment on column catalog.instance.admin_secret is 'sealed with the workspace key; empty where there is no password';

create table catalog.database (
    id        uuid        primary key,
    instance  text        not null references catalog.instance (id) on delete cascade,
    name      text        not null,
    project   text,
    labels    jsonb       not null,
    owner     text        not null,
    charset   text        not null,
    collation_name text   not null,
    bytes     bigint      not null,
    found_at  timestamptz not null,
    gone_at   timestamptz,
    version   bigint      not null,
    unique (instance, name)
);
create index database_by_project on catalog.database (project, instance, name) where gone_at is null;
create index database_by_label on catalog.database using gin (labels jsonb_path_ops);

create table catalog.database_group (
    project    text   not null,
    id         text   not null,
    title      text   not null,
    expression text   not null,
    version    bigint not null,
    primary key (project, id)
);
