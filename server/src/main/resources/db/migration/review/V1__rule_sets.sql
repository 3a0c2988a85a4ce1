-- The rules that a project wants, as the text of its rules.yaml; a project without a row has the workspace's, which is '-'.
create table review.rule_set (
    project    text        primary key,
    yaml       text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    bigint      not null
);
