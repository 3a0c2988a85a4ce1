-- What pages show of a schema besides its DDL. Snapshots that were kept before have none until they are taken again.
alter table schema.snapshot add column details bytea;
comment on column schema.snapshot.details is 'gzip of a JSON array of objects with columns, constraints, indexes …';

-- The newest snapshot of each database. Estimates of rows and sizes are of the database, not of its schema.
create table schema.reading (
    database    uuid        primary key,
    fingerprint text        not null references schema.snapshot (fingerprint),
    occasion    text        not null,
    taken_at    timestamptz not null,
    sizes       bytea,
    sized_at    timestamptz
);
comment on column schema.reading.sizes is 'gzip of a JSON array; null: never asked for';
