-- What else can become of a matter: interrupted, handed over, archived, or entered by mistake, when
-- its line stays in the register.
DROP INDEX case_list;
ALTER TABLE case_file ADD COLUMN stands text NOT NULL DEFAULT 'accepted' -- see cases_rules.c
	CHECK (stands IN ('accepted', 'assigned', 'working', 'suspended', 'ended', 'handed_over',
		'archived', 'voided'));
UPDATE case_file SET stands = state;
ALTER TABLE case_file DROP COLUMN state;
ALTER TABLE case_file RENAME COLUMN stands TO state;
CREATE INDEX case_list ON case_file (scope_id, state, accepted_at, id);
