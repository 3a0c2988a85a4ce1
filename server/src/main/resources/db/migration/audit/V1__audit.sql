create table audit.entry (
    id          uuid primary key,
    at          timestamptz not null,
    actor       text not null,
    actor_title text not null,
    method      text not null,
    route       text not null,
    resource    text not null,
    project     text,
    permission  text,
    outcome     text not null,
    status      int not null,
    problem     text,
    request_id  text not null,
    address     text not null,
    millis      bigint not null
);
create index entry_project on audit.entry (project, id desc);
create index entry_actor on audit.entry (actor, id desc);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or deleted';
end
$$;
create trigger entry_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
