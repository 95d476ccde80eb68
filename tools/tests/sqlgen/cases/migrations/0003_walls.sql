CREATE TABLE case_wall ( -- walls: case_note: what somebody must not see
	note_id id NOT NULL, -- which note
	account_id id NOT NULL, -- who
	PRIMARY KEY (account_id, note_id)
);
CREATE TABLE case_note ( -- what was written of a case
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL, -- whose
	day date NOT NULL -- when
);
