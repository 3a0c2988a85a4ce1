-- The one key that seals the secrets of the other rooms, itself sealed with the workspace key.
create table vault.data_key (
    single  boolean     primary key default true check (single),
    sealed  bytea       not null,
    made_at timestamptz not null default now()
);
