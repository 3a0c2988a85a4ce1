-- An entry that is written together with the change comes before the answer, so it has no status.
alter table audit.entry alter column status drop not null;
