CREATE TABLE clock ( -- growing: a running duty: subject, rule, version, start, due, owner, stop
	id id PRIMARY KEY, -- clock_id
	scope_id id NOT NULL REFERENCES unit, -- the unit on whose board it stands
	subject_kind text NOT NULL, -- 'request' or 'case'
	subject_id id NOT NULL, -- the subject's id
	subject_name text NOT NULL, -- what people call the subject: code or register number; says
	-- nothing of anybody
	rule text NOT NULL, -- id of the row in law/vn/clocks.yaml
	law_version text NOT NULL, -- the version of the law data that computed it
	facts text NOT NULL, -- the facts that chose the length: 'hard_area=yes', sorted, one per
	-- line; '' when none
	start_at time NOT NULL, -- the event that started it
	due_at time NOT NULL, -- the last instant in time; for day clocks 24:00 of the last day
	later_at time, -- due_at if the unconfirmed days become holidays; NULL when the same
	owner_kind text NOT NULL, -- who owes it, as in the law: 'receiver', 'organisation',
	-- 'provider', 'requester'
	owner_seat_id id, -- the seat that holds it now; NULL: the whole unit
	owner_name text NOT NULL, -- who that is, as shown; '' for the unit
	state text NOT NULL
		CHECK (state IN ('running', 'stopped', 'cancelled')), -- cancelled: its ground fell
	-- away
	ended_at time, -- when it was stopped or cancelled; NULL while it runs
	ended_by text NOT NULL -- the event that ended it: 'case.assigned'; '' while it runs
);
CREATE INDEX clock_board ON clock (scope_id, state, due_at, id);
CREATE INDEX clock_seat ON clock (owner_seat_id, state, due_at, id);
CREATE INDEX clock_subject ON clock (subject_kind, subject_id, start_at, id);

CREATE TABLE law_file ( -- every law file that ever decided something, by hash
	hash text PRIMARY KEY, -- BLAKE2b-256 of bytes, hexadecimal
	name text NOT NULL, -- 'clocks.yaml'
	bytes bytes NOT NULL, -- the file as it was
	first_used time NOT NULL -- when a program first ran with it
);
