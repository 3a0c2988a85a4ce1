-- An issue whose rollout was cancelled may have another one; never two that have not ended.
alter table change.rollout drop constraint rollout_issue_key;
alter table change.rollout add column ordinal int not null default 1;
alter table change.rollout alter column ordinal drop default;
alter table change.rollout add constraint rollout_ordinal unique (issue, ordinal);
create unique index rollout_that_goes_on on change.rollout (issue) where status in ('RUNNING', 'PAUSED');

-- The key under which a database's own history knows the change: the same in every rollout of the issue.
alter table change.task add column key text;
update change.task set key = 'sluice/' || id;
alter table change.task alter column key set not null;
create index task_by_key on change.task (database, key);

-- What a person said who settled a task by hand.
alter table change.history add column note text not null default '';
