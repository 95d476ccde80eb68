-- Form 02 and the registers name it.
ALTER TABLE person ADD COLUMN sex text NOT NULL DEFAULT '' -- as declared; '' not asked
	CHECK (sex IN ('', 'female', 'male', 'other'));
