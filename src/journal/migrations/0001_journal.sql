CREATE TABLE journal ( -- growing; readers: journal: what happened to a subject, append-only,
	-- chained per subject
	id id PRIMARY KEY, -- journal_id; rises with time
	subject_kind text NOT NULL, -- 'request', 'case', 'account', 'unit'
	subject_id id NOT NULL, -- the subject's id
	scope_id id NOT NULL REFERENCES unit, -- whose record it is
	at time NOT NULL, -- task_now() of the change
	what text NOT NULL, -- a stable code: 'request.filed'
	actor_id id, -- account; NULL for a citizen or the program
	actor_role text NOT NULL, -- role_code()
	actor_name text NOT NULL, -- as shown then; a citizen's is 'citizen'
	place int NOT NULL, -- 1, 2, 3 ... in the subject's chain
	body bytes, -- personal: sealed facts of the entry (see journal.h); NULL when purged
	key bytes NOT NULL, -- the wrapped data key of body; may be emptied when the body is purged
	commitment bytes NOT NULL, -- hash of salt, key and sealed body: stays when the body is
	-- purged
	salt bytes NOT NULL, -- 16 random bytes
	chain bytes NOT NULL, -- hash of the previous chain value and this row
	UNIQUE (subject_kind, subject_id, place)
);

CREATE TABLE read_log ( -- growing: who looked at what, one row per reader, subject and purpose per
	-- 15 minutes
	subject_kind text NOT NULL, -- as in journal
	subject_id id NOT NULL, -- as in journal
	scope_id id NOT NULL REFERENCES unit, -- whose record was read
	slot time NOT NULL, -- the start of the quarter of an hour
	reader_id id NOT NULL, -- account; 0 for a citizen by code
	purpose text NOT NULL, -- 'case page', 'conflict check'
	reader_name text NOT NULL, -- as shown then
	reader_role text NOT NULL, -- role_code()
	at time NOT NULL, -- the first reading in the slot
	PRIMARY KEY (subject_kind, subject_id, slot, reader_id, purpose)
);
