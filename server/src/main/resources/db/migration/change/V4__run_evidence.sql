-- What an engine notes before it commits where it may keep no history in the target; see dev.sluice.engine.Progress.
alter table change.run add column evidence text not null default '';
