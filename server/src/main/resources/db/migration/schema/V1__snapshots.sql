-- A schema, addressed by its canonical DDL: equal schemas of a thousand plants are one row.
create table schema.snapshot (
    fingerprint text        primary key,
    engine      text        not null,
    version     text        not null,
    objects     bytea       not null,
    created_at  timestamptz not null
);
comment on column schema.snapshot.objects is 'gzip of a JSON array of [object, ddl], in the order of execution';
