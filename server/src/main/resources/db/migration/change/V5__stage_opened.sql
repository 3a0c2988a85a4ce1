-- Since when a stage waits for somebody to run it; and what a person's inbox looks for.
alter table change.stage add column opened_at timestamptz;
update change.stage s set opened_at = r.created_at from change.rollout r where r.id = s.rollout and s.status = 'OPEN';
create index stage_open on change.stage (rollout) where status = 'OPEN';
create index task_bad on change.task (rollout) where status in ('FAILED', 'UNKNOWN');
