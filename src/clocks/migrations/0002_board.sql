-- The board counts by how a clock runs; people are reminded; and no one person deletes a clock.
ALTER TABLE clock ADD COLUMN pace text NOT NULL DEFAULT 'days' -- how it runs: at_once, in hours,
	-- or to the end of a day
	CHECK (pace IN ('at_once', 'hours', 'days'));
UPDATE clock SET pace = 'at_once' WHERE due_at = start_at;
UPDATE clock SET pace = 'hours' WHERE due_at > start_at
   AND (due_at + 25200000000) % 86400000000 <> 0;
CREATE INDEX clock_started ON clock (scope_id, start_at, id);

CREATE TABLE clock_reminder ( -- growing: when somebody is to hear of a clock; gone when it ends
	id id PRIMARY KEY, -- reminder_id
	scope_id id NOT NULL REFERENCES unit, -- of the clock
	clock_id id NOT NULL REFERENCES clock, -- which
	event text NOT NULL
		CHECK (event IN ('nearing', 'due', 'overdue', 'escalated')), -- what is said then
	at time NOT NULL, -- when
	state text NOT NULL
		CHECK (state IN ('waiting', 'sent', 'passed')) -- passed: a later one was due too
);
CREATE INDEX clock_reminder_waiting ON clock_reminder (state, at, id);
CREATE INDEX clock_reminder_clock ON clock_reminder (clock_id, at);

-- readers: clocks
CREATE TABLE clock_deletion ( -- growing: that a clock was entered by mistake: one proposes, another
	-- decides
	id id PRIMARY KEY, -- proposal_id
	scope_id id NOT NULL REFERENCES unit, -- of the clock
	clock_id id NOT NULL REFERENCES clock, -- which
	state text NOT NULL
		CHECK (state IN ('proposed', 'confirmed', 'kept', 'moot')), -- moot: the clock
	-- ended by itself
	ground text NOT NULL
		CHECK (ground IN ('wrong_matter', 'no_event', 'twice')), -- what kind of mistake
	key bytes NOT NULL, -- the wrapped data key of why
	why bytes, -- personal: the proposer's words, sealed
	proposed_account id NOT NULL, -- who proposed: the person, whatever their seat
	proposed_by text NOT NULL, -- name
	proposed_at time NOT NULL, -- when
	decided_account id, -- who decided; NULL while it waits
	decided_by text NOT NULL, -- name; '' while it waits
	decided_at time -- when; NULL while it waits
);
CREATE INDEX clock_deletion_waiting ON clock_deletion (scope_id, state, proposed_at, id);
CREATE INDEX clock_deletion_clock ON clock_deletion (clock_id, proposed_at);
