create index issue_by_created_at on issue.issue (project, created_at, number);
create index issue_by_updated_at on issue.issue (project, updated_at, number);
drop index issue.issue_by_author;
create index issue_by_author on issue.issue (project, author, number desc);
