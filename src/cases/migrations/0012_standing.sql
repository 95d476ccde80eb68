-- Who the client is in the proceedings, what the conflict search found by itself, what was undone.
ALTER TABLE case_file ADD COLUMN standing text NOT NULL DEFAULT ''; -- of the client in
-- proceedings, code of law/vn/work.yaml; '' not known, or no proceedings
ALTER TABLE case_change ADD COLUMN searched bool NOT NULL DEFAULT 0; -- found by the conflict
-- search; else somebody said it

ALTER TABLE case_turn ADD COLUMN kind text NOT NULL DEFAULT 'suspended' -- what happened
	CHECK (kind IN ('suspended', 'resumed', 'discontinued', 'stopped', 'offered',
		'returned', 'received', 'archived', 'reversed'));
UPDATE case_turn SET kind = what;
ALTER TABLE case_turn DROP COLUMN what;
ALTER TABLE case_turn RENAME COLUMN kind TO what;
