CREATE TABLE request_draft ( -- growing; readers: requests: a request that is still being written
	id id PRIMARY KEY, -- draft_id
	secret_hash bytes NOT NULL, -- keyed hash of the browser's cookie
	key bytes NOT NULL, -- the wrapped data key of answers
	answers bytes NOT NULL, -- personal: the pages' fields so far, sealed
	version int NOT NULL, -- raised by each save; an older page does not overwrite a newer one
	step text NOT NULL, -- the furthest page reached
	changed_at time NOT NULL, -- last save; drafts older than the setting are deleted
	request_id id -- what it became; a second click finds it here
);
CREATE INDEX request_draft_age ON request_draft (changed_at);

CREATE TABLE request ( -- growing; readers: requests: asking for legal aid
	id id PRIMARY KEY, -- request_id
	scope_id id NOT NULL REFERENCES unit, -- the centre that holds it
	code text NOT NULL UNIQUE, -- 9 digits with check digit, on the slip
	pin_hash bytes NOT NULL, -- keyed hash of the 6-digit PIN
	filed_at time NOT NULL, -- received by the program: what "receipt" means in law/vn
	channel text NOT NULL
		CHECK (channel IN ('online', 'counter', 'post', 'agency')), -- how it came
	language text NOT NULL, -- of the citizen's pages then
	person_id id NOT NULL REFERENCES person, -- who is to be aided
	asker_relation text NOT NULL
		CHECK (asker_relation IN ('self', 'relative', 'other')), -- who asks
	key bytes NOT NULL, -- the wrapped data key of what is sealed here
	asker bytes, -- personal: name of the person asking when not the person aided
	contact bytes, -- personal: telephone to call, digits
	contact_note bytes, -- personal: when to call, whom not to tell
	safe_contact text NOT NULL
		CHECK (safe_contact IN ('yes', 'only_written', 'no')), -- may the centre call that
	-- number
	safe_announce text NOT NULL
		CHECK (safe_announce IN ('yes', 'no')), -- may a caller say that it is about legal
	-- aid
	matter text NOT NULL, -- field of law, code of law/vn/matters.yaml
	narrative bytes, -- personal: what happened, in own words
	form text NOT NULL
		CHECK (form IN ('', 'litigation', 'representation', 'consultation')), -- form of
	-- aid; '' until decided
	arrested text NOT NULL
		CHECK (arrested IN ('yes', 'no', 'unknown')), -- arrested or in custody
	hard_area text NOT NULL
		CHECK (hard_area IN ('yes', 'no', 'unknown')), -- residence, as law/vn answers for
	-- the commune
	commune_code text NOT NULL, -- where the person lives, valid on place_day; '' unknown
	place_day date NOT NULL, -- the day on which commune_code is read
	place_typed text NOT NULL, -- the commune as typed
	eligibility text NOT NULL, -- the check's facts, sorted 'name=value' lines; '' when not
	-- checked
	state text NOT NULL
		CHECK (state IN ('filed', 'accepted', 'refused', 'ended')), -- see requests_rules.c
	decided_at time, -- when accepted or refused
	decided_by text NOT NULL, -- name of who decided; ''
	refusal text NOT NULL, -- code of law/vn/reasons.yaml; '' when not refused
	refusal_text text NOT NULL, -- what the receiver added for the citizen; ''
	law_version text NOT NULL, -- the law data that decided
	rev int NOT NULL -- raised by each change: a stale page is told
);
CREATE INDEX request_queue ON request (scope_id, state, filed_at, id);
CREATE INDEX request_person ON request (person_id);
