create table web.answer (
    actor        text not null,
    key          text not null,
    request_hash bytea not null,
    status       int,
    content_type text,
    etag         text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (actor, key)
);
create index answer_age on web.answer (created_at);
