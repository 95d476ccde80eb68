CREATE TABLE register_counter ( -- the running number of each register and year: gapless
	unit_id id NOT NULL REFERENCES unit, -- the centre or branch that keeps the register
	register text NOT NULL, -- abbreviation of the form of aid: 'TGTT', 'TV'; from law/vn
	year int NOT NULL, -- of receipt
	last int NOT NULL, -- the number given last
	PRIMARY KEY (unit_id, register, year)
);

CREATE TABLE case_file ( -- growing: one accepted matter
	id id PRIMARY KEY, -- case_id
	scope_id id NOT NULL REFERENCES unit, -- the centre that keeps it
	request_id id NOT NULL UNIQUE REFERENCES request, -- what was asked
	person_id id NOT NULL REFERENCES person, -- the client
	number text NOT NULL, -- register number: 'TT.TGTT.01.2026'
	form text NOT NULL
		CHECK (form IN ('litigation', 'representation', 'consultation')), -- form of aid
	matter text NOT NULL, -- field of law
	arrested text NOT NULL
		CHECK (arrested IN ('yes', 'no', 'unknown')), -- arrested or in custody when
	-- accepted
	state text NOT NULL
		CHECK (state IN ('accepted', 'assigned', 'working', 'ended')), -- see cases_rules.c
	accepted_at time NOT NULL, -- the register entry: starts the clocks
	accepted_by text NOT NULL, -- name of the receiver
	provider_id id REFERENCES provider, -- in charge; NULL before assignment
	assigned_at time, -- when
	taken_at time, -- when the provider accepted; NULL before
	ended_at time, -- when
	ending text NOT NULL, -- how it ended, code: 'done'; '' before
	law_version text NOT NULL, -- the law data that accepted it
	rev int NOT NULL, -- raised by each change
	UNIQUE (scope_id, number)
);
CREATE INDEX case_list ON case_file (scope_id, state, accepted_at, id);
CREATE INDEX case_newest ON case_file (scope_id, accepted_at, id);
CREATE INDEX case_provider ON case_file (provider_id, accepted_at, id);

CREATE TABLE case_party ( -- growing: the other people of a matter
	id id PRIMARY KEY, -- party_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- which
	person_id id NOT NULL REFERENCES person, -- who
	side text NOT NULL
		CHECK (side IN ('opposing', 'co_accused', 'other')) -- how they stand to the client
);
CREATE INDEX case_party_case ON case_party (case_id);

CREATE TABLE conflict_check ( -- growing: that conflicts were looked for, and who cleared a likeness
	case_id id NOT NULL REFERENCES case_file, -- which
	provider_id id NOT NULL REFERENCES provider, -- for whom
	scope_id id NOT NULL REFERENCES unit, -- of the case
	at time NOT NULL, -- when
	result text NOT NULL
		CHECK (result IN ('clear', 'likeness', 'conflict')), -- the worst finding
	score int NOT NULL, -- of the closest likeness, in hundredths
	cleared_by text NOT NULL, -- name of who looked at a likeness; ''
	clearance text NOT NULL, -- why it is no conflict; '' when none was needed
	PRIMARY KEY (case_id, provider_id, at)
);

CREATE TABLE case_work ( -- growing; readers: cases: what was done, when, for how long
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- which
	day date NOT NULL, -- when the work was done
	minutes int NOT NULL CHECK (minutes >= 0), -- how long
	kind text NOT NULL, -- code: 'meeting', 'hearing', 'papers', 'call', 'other'
	key bytes NOT NULL, -- the wrapped data key of note
	note bytes, -- personal: what was done, sealed
	written_at time NOT NULL, -- when it was noted
	written_by text NOT NULL -- name of the provider
);
CREATE INDEX case_work_case ON case_work (case_id, day, id);
