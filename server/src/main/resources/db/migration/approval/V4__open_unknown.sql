-- Issues that ended before V2 were taken for open: what each is, is asked once of the room that knows.
alter table approval.request alter column open drop not null;
update approval.request set open = null;
