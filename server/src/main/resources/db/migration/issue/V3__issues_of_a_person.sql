-- What a person has filed, over all projects: what is open, and what has ended.
create index issue_open_by_author on issue.issue (author, updated_at desc, uid desc) where status = 'OPEN';
create index issue_ended_by_author on issue.issue (author, updated_at desc, uid desc) where status <> 'OPEN';
