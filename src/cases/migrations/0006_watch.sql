CREATE TABLE case_stuck ( -- growing: that nothing was noted in a matter for long, and what was
	-- answered
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- which
	silent_since time NOT NULL, -- the last thing that was noted before
	noticed_at time NOT NULL, -- when that was too long ago
	answered_by text NOT NULL, -- name of who said why it waits; '' while nobody has
	answered_at time, -- when; why stands in the record of the matter
	until_day date, -- and until when it may wait
	ended_at time -- when something was noted again, or the day had come; NULL before
);
CREATE INDEX case_stuck_open ON case_stuck (ended_at, scope_id, silent_since, id);
CREATE INDEX case_stuck_case ON case_stuck (case_id, noticed_at);
CREATE INDEX case_done ON case_file (provider_id, ended_at);

CREATE TABLE calendar_feed ( -- the address under which a calendar reads its owner's dates
	seat_id id PRIMARY KEY REFERENCES seat, -- whose
	token_hash bytes NOT NULL UNIQUE, -- keyed hash of what stands in the address
	made_at time NOT NULL -- when it was made or made anew
);
