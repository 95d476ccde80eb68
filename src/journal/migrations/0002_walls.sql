CREATE TABLE wall ( -- walls: clock, request, case_file: who must not see a subject
	account_id id NOT NULL, -- who
	subject_kind text NOT NULL, -- 'request', 'case': as in journal
	subject_id id NOT NULL, -- as in journal
	cause text NOT NULL
		CHECK (cause IN ('side', 'stood_down', 'named')), -- acts for the other side, said
	-- so themselves, or named by the centre's head
	account_name text NOT NULL, -- as shown then
	put_by text NOT NULL, -- name of who put it up
	put_at time NOT NULL, -- when
	PRIMARY KEY (account_id, subject_kind, subject_id)
);
CREATE INDEX wall_subject ON wall (subject_kind, subject_id);
