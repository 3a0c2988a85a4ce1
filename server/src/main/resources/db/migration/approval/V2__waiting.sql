-- What a person's inbox asks: for whose answer a request waits, and since when; whether its issue still is open.
alter table approval.request add column waiting text;
alter table approval.request add column since timestamptz;
alter table approval.request add column open boolean not null default true;
alter table approval.request alter column open drop default;
update approval.request r set
    waiting = case when r.status = 'PENDING'
        then r.steps ->> (select count(*)::int from approval.decision d where d.request = r.id) end,
    since = greatest(r.requested_at, (select max(d.decided_at) from approval.decision d where d.request = r.id));
alter table approval.request alter column since set not null;
create index request_waiting on approval.request (since desc, issue desc) where waiting is not null and open;
create index request_ready on approval.request (since desc, issue desc) where status = 'APPROVED' and open;
create index decision_by_actor on approval.decision (actor, decided_at desc);
