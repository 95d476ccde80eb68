-- What else can become of a matter: interrupted, handed over, archived, or entered by mistake, when
-- its line stays in the register, voided, and the request may be accepted again under another
-- number.  A constraint of a table goes only with its table.
CREATE TABLE case_file_next ( -- growing: one accepted matter
	id id PRIMARY KEY, -- case_id
	scope_id id NOT NULL REFERENCES unit, -- the centre that keeps it
	request_id id NOT NULL REFERENCES request, -- what was asked
	person_id id NOT NULL REFERENCES person, -- the client
	number text NOT NULL, -- register number: 'TT.TGTT.01.2026'
	form text NOT NULL
		CHECK (form IN ('litigation', 'representation', 'consultation')), -- form of aid
	matter text NOT NULL, -- field of law
	arrested text NOT NULL
		CHECK (arrested IN ('yes', 'no', 'unknown')), -- arrested or in custody when
	-- accepted
	accepted_at time NOT NULL, -- the register entry: starts the clocks
	accepted_by text NOT NULL, -- name of the receiver
	provider_id id REFERENCES provider, -- in charge; NULL before assignment
	assigned_at time, -- when
	taken_at time, -- when the provider accepted; NULL before
	ended_at time, -- when
	ending text NOT NULL, -- how it ended, code: 'done'; '' before
	law_version text NOT NULL, -- the law data that accepted it
	rev int NOT NULL, -- raised by each change
	state text NOT NULL
		CHECK (state IN ('accepted', 'assigned', 'working', 'suspended', 'ended',
			'handed_over', 'archived', 'voided')), -- see cases_rules.c
	voided_at time, -- when the line was found to be a mistake; NULL: it stands
	voided_by text NOT NULL, -- name of who voided it; ''
	void_why text NOT NULL, -- why; ''
	UNIQUE (scope_id, number)
);
INSERT INTO case_file_next (id, scope_id, request_id, person_id, number, form, matter, arrested,
	accepted_at, accepted_by, provider_id, assigned_at, taken_at, ended_at, ending, law_version,
	rev, state, voided_at, voided_by, void_why)
SELECT id, scope_id, request_id, person_id, number, form, matter, arrested, accepted_at,
	accepted_by, provider_id, assigned_at, taken_at, ended_at, ending, law_version, rev, state,
	NULL, '', ''
  FROM case_file;

CREATE TABLE case_party_next ( -- growing: the other people of a matter
	id id PRIMARY KEY, -- party_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file_next, -- which
	person_id id NOT NULL REFERENCES person, -- who
	side text NOT NULL
		CHECK (side IN ('opposing', 'co_accused', 'other')) -- how they stand to the client
);
INSERT INTO case_party_next (id, scope_id, case_id, person_id, side)
SELECT id, scope_id, case_id, person_id, side FROM case_party;

CREATE TABLE conflict_check_next ( -- growing: that conflicts were looked for, who cleared it
	case_id id NOT NULL REFERENCES case_file_next, -- which
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
INSERT INTO conflict_check_next (case_id, provider_id, scope_id, at, result, score, cleared_by,
	clearance)
SELECT case_id, provider_id, scope_id, at, result, score, cleared_by, clearance FROM conflict_check;

CREATE TABLE case_work_next ( -- growing; readers: cases: what was done, when, for how long
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file_next, -- which
	day date NOT NULL, -- when the work was done
	minutes int NOT NULL CHECK (minutes >= 0), -- how long
	kind text NOT NULL, -- code: 'meeting', 'hearing', 'papers', 'call', 'other'
	key bytes NOT NULL, -- the wrapped data key of note
	note bytes, -- personal: what was done, sealed
	written_at time NOT NULL, -- when it was noted
	written_by text NOT NULL -- name of the provider
);
INSERT INTO case_work_next (id, scope_id, case_id, day, minutes, kind, key, note, written_at,
	written_by)
SELECT id, scope_id, case_id, day, minutes, kind, key, note, written_at, written_by FROM case_work;

--- both
DROP TABLE case_party;
DROP TABLE conflict_check;
DROP TABLE case_work;
DROP TABLE case_file;
ALTER TABLE case_file_next RENAME TO case_file;
ALTER TABLE case_party_next RENAME TO case_party;
ALTER TABLE conflict_check_next RENAME TO conflict_check;
ALTER TABLE case_work_next RENAME TO case_work;
CREATE INDEX case_list ON case_file (scope_id, state, accepted_at, id);
CREATE INDEX case_newest ON case_file (scope_id, accepted_at, id);
CREATE INDEX case_provider ON case_file (provider_id, accepted_at, id);
CREATE UNIQUE INDEX case_live ON case_file (request_id) WHERE state <> 'voided';
CREATE INDEX case_party_case ON case_party (case_id);
CREATE INDEX case_work_case ON case_work (case_id, day, id);
