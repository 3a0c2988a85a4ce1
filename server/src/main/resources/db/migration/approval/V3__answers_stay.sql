-- A plan may come back to what it was: it is asked for anew, and the earlier request with its answers stays on record.
alter table approval.request drop constraint request_issue_digest_key;
create index request_of_issue on approval.request (issue, id);
