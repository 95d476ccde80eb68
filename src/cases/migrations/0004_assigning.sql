-- Who was in charge when, why somebody else must be, and who may not be.
CREATE TABLE case_assignment ( -- growing: everybody who was ever in charge of a matter
	case_id id NOT NULL REFERENCES case_file, -- which
	place int NOT NULL, -- 1, 2, 3 ... in the order of the decisions
	scope_id id NOT NULL REFERENCES unit, -- of the case
	provider_id id NOT NULL REFERENCES provider, -- who
	from_at time NOT NULL, -- the decision
	to_at time, -- when it ended; NULL: in charge, or the last who was
	ground text NOT NULL, -- why it ended: code of law/vn/reasons.yaml; '' while it runs
	agency text NOT NULL, -- the procedural agency that is sent the decision; '' none was named
	decided_by text NOT NULL, -- name of who assigned
	PRIMARY KEY (case_id, place)
);
CREATE UNIQUE INDEX case_assignment_current ON case_assignment (case_id) WHERE to_at IS NULL;
CREATE INDEX case_assignment_provider ON case_assignment (provider_id, case_id);
INSERT INTO case_assignment (case_id, place, scope_id, provider_id, from_at, to_at, ground, agency,
	decided_by)
SELECT id, 1, scope_id, provider_id, assigned_at, NULL, '', '', '' FROM case_file
 WHERE provider_id IS NOT NULL;

CREATE TABLE case_change ( -- growing; readers: cases: why somebody else should be in charge
	id id PRIMARY KEY, -- change_id
	case_id id NOT NULL REFERENCES case_file, -- which
	scope_id id NOT NULL REFERENCES unit, -- of the case
	provider_id id NOT NULL REFERENCES provider, -- who should be replaced
	cause text NOT NULL, -- code of law/vn/reasons.yaml: 'replace_asked'
	ground text NOT NULL, -- the ground of the law that is claimed: 'act_side_other'; '' when
	-- the cause says all
	key bytes NOT NULL, -- the wrapped data key of words
	words bytes, -- personal: what was said, sealed
	received_at time NOT NULL, -- when it reached the centre: starts the clock
	clock text NOT NULL, -- the rule that runs; '' when the law sets no limit
	noted_by text NOT NULL, -- name of who wrote it down; '' the client, on their own page
	state text NOT NULL
		CHECK (state IN ('open', 'granted', 'refused')), -- what came of it
	answered_at time, -- when; NULL while open
	answered_by text NOT NULL -- name; ''
);
CREATE INDEX case_change_case ON case_change (case_id, received_at, id);

CREATE TABLE case_bar ( -- growing: who must not act in a matter, on which ground of the law
	case_id id NOT NULL REFERENCES case_file, -- which
	provider_id id NOT NULL REFERENCES provider, -- who
	scope_id id NOT NULL REFERENCES unit, -- of the case
	ground text NOT NULL, -- code of law/vn/reasons.yaml
	at time NOT NULL, -- when it was noted
	noted_by text NOT NULL, -- name: the provider, or the head of the centre
	PRIMARY KEY (case_id, provider_id)
);

-- One person for several accused asks for an answer, and forbids nothing by itself.
ALTER TABLE conflict_check ADD COLUMN found text NOT NULL DEFAULT 'clear' -- the worst finding
	CHECK (found IN ('clear', 'co_accused', 'likeness', 'conflict'));
UPDATE conflict_check SET found = result;
ALTER TABLE conflict_check DROP COLUMN result;
ALTER TABLE conflict_check RENAME COLUMN found TO result;

-- Walls look for everybody's matters by person.
CREATE INDEX case_person ON case_file (person_id);
CREATE INDEX case_party_person ON case_party (person_id);
