-- Lists filter and order databases by what their instance says of them. A row that says so itself needs no join, and an
-- index can serve it: the stores of this room keep the three columns in step with the instance.
alter table catalog.database add column engine text, add column environment text, add column all_labels jsonb;
update catalog.database d
set engine = i.engine, environment = i.environment, all_labels = i.labels || d.labels
from catalog.instance i
where i.id = d.instance;
alter table catalog.database
    alter column engine set not null,
    alter column environment set not null,
    alter column all_labels set not null;
comment on column catalog.database.labels is 'its own';
comment on column catalog.database.all_labels is 'its own and, where it has none of that key, those of its instance';

-- Part of a name is found by its trigrams.
create extension if not exists pg_trgm with schema catalog;

drop index catalog.database_by_label;
create index database_by_label on catalog.database using gin (all_labels jsonb_path_ops);
create index database_by_part_of_name on catalog.database using gin (name gin_trgm_ops);
create index database_by_environment on catalog.database (environment, instance, name) where gone_at is null;
create index database_by_engine on catalog.database (engine, instance, name) where gone_at is null;
create index database_by_name on catalog.database (name, instance) where gone_at is null;
create index database_by_bytes on catalog.database (bytes, instance, name) where gone_at is null;
create index database_by_found_at on catalog.database (found_at, instance, name) where gone_at is null;
create index database_unassigned on catalog.database (instance, name) where gone_at is null and project is null;
