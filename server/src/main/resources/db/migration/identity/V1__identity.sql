create table identity.account (
    name          text primary key,
    kind          text not null,
    display_name  text not null,
    email         text,
    password_hash text,
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    version       bigint not null
);

create table identity.team (
    name    text primary key,
    title   text not null,
    version bigint not null
);

create table identity.membership (
    team    text not null references identity.team,
    account text not null references identity.account,
    primary key (team, account)
);
create index membership_account on identity.membership (account);

create table identity.session (
    id_hash    bytea primary key,
    account    text not null references identity.account,
    created_at timestamptz not null,
    used_at    timestamptz not null
);
create index session_account on identity.session (account);

create table identity.token (
    id          uuid primary key,
    secret_hash bytea not null unique,
    account     text not null references identity.account,
    title       text not null,
    permissions text[],
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index token_account on identity.token (account, id);

create table identity.failure (
    subject text primary key,
    times   int not null,
    last_at timestamptz not null
);
