-- Work that is confirmed, dates and stages, what interrupted or ended a matter, and its file on the
-- way to the archive.
ALTER TABLE case_work ADD COLUMN stage text NOT NULL DEFAULT ''; -- of the proceedings, code of
-- law/vn/work.yaml; '' none
ALTER TABLE case_work ADD COLUMN confirmer text NOT NULL DEFAULT ''; -- who confirmed the time,
-- code of law/vn/work.yaml; '' nobody yet
ALTER TABLE case_work ADD COLUMN confirmer_name bytes; -- personal: their name, sealed; NULL before
ALTER TABLE case_work ADD COLUMN confirmer_office text NOT NULL DEFAULT ''; -- theirs; ''
ALTER TABLE case_work ADD COLUMN confirmed_on text NOT NULL DEFAULT ''; -- the paper that says
-- so: its kind, number and day; ''
ALTER TABLE case_work ADD COLUMN confirmed_at time; -- when it was noted; NULL: not confirmed

CREATE TABLE case_stage ( -- growing: the stages of proceedings that a matter went through
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- which
	stage text NOT NULL, -- code of law/vn/work.yaml
	since date NOT NULL, -- the day it began
	noted_at time NOT NULL, -- when it was noted
	noted_by text NOT NULL -- name of who noted it
);
CREATE INDEX case_stage_case ON case_stage (case_id, since, id);

CREATE TABLE case_date ( -- growing: hearings and other dates; a moved one stays
	id id PRIMARY KEY, -- date_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- which
	kind text NOT NULL
		CHECK (kind IN ('trial', 'session', 'interrogation', 'meeting',
			'other')), -- what it is
	at time NOT NULL, -- when it begins
	place text NOT NULL, -- court or office
	room text NOT NULL, -- ''
	state text NOT NULL
		CHECK (state IN ('planned', 'moved', 'cancelled')), -- moved: another row follows
	follows_id id REFERENCES case_date, -- the date that this one takes the place of; NULL
	noted_at time NOT NULL, -- when it was noted
	noted_by text NOT NULL, -- name of who noted it
	why text NOT NULL, -- it was moved or cancelled; ''
	changed_at time, -- when that was noted; NULL while planned
	changed_by text NOT NULL -- name of who noted that; ''
);
CREATE INDEX case_date_case ON case_date (case_id, at, id);
CREATE INDEX case_date_at ON case_date (at, case_id);

CREATE TABLE case_private ( -- growing; readers: cases: the provider's own notes, privileged
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- which
	key bytes NOT NULL, -- the wrapped data key of note
	note bytes, -- personal: what only who is in charge reads, sealed
	written_at time NOT NULL, -- when
	written_by text NOT NULL -- name of the provider
);
CREATE INDEX case_private_case ON case_private (case_id, id);

CREATE TABLE case_turn ( -- growing; readers: cases: what became of a matter
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- which
	what text NOT NULL
		CHECK (what IN ('suspended', 'resumed', 'discontinued', 'stopped', 'offered',
			'returned', 'received', 'archived')), -- happened
	reason text NOT NULL, -- code of law/vn/reasons.yaml; ''
	papers text NOT NULL, -- codes: offered, of those in the file; returned, of those missing
	key bytes NOT NULL, -- the wrapped data key of words
	words bytes, -- personal: in the words of who did it, sealed
	at time NOT NULL, -- when
	by text NOT NULL -- name of who did it
);
CREATE INDEX case_turn_case ON case_turn (case_id, id);

CREATE TABLE case_opinion ( -- growing; readers: cases: what the client says of the work
	case_id id PRIMARY KEY REFERENCES case_file, -- of which
	scope_id id NOT NULL REFERENCES unit, -- of the case
	given_on date NOT NULL, -- day of the sheet
	given_by text NOT NULL CHECK (given_by IN ('client', 'relative')), -- who answered
	rating text NOT NULL
		CHECK (rating IN ('content', 'partly', 'discontent')), -- of the whole
	informed text NOT NULL CHECK (informed IN ('yes', 'no')), -- told how it goes, in time
	kept_time text NOT NULL CHECK (kept_time IN ('yes', 'no')), -- the provider
	asked_money text NOT NULL CHECK (asked_money IN ('yes', 'no')), -- or anything else
	key bytes NOT NULL, -- the wrapped data key of words
	words bytes, -- personal: what else was said, sealed
	noted_at time NOT NULL, -- when it was noted
	noted_by text NOT NULL -- name of who noted it
);

CREATE TABLE case_bundle ( -- growing: files to take along to a court, made on demand
	id id PRIMARY KEY, -- bundle_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- of which
	provider_id id NOT NULL REFERENCES provider, -- who asked for it, and alone gets it
	parts text NOT NULL, -- what is in it, in order: 'case-1 request-2 paper-819'
	asked_at time NOT NULL, -- when
	made_at time, -- NULL while it is being made
	pages int NOT NULL, -- of the whole; 0 before
	problem text NOT NULL -- why it could not be made: code; '' none
);
CREATE INDEX case_bundle_case ON case_bundle (case_id, id);
