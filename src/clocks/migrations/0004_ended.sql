-- What was done lately, however long ago it was due.
CREATE INDEX clock_ended ON clock (scope_id, state, ended_at, id);
