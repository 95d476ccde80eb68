-- What becomes of a paper that its signer sends back, and papers that nobody signs.
ALTER TABLE paper ADD COLUMN returned_at time; -- when its signer sent it back unsigned; NULL: never
ALTER TABLE paper ADD COLUMN owed bool NOT NULL DEFAULT 0; -- 1: it came back unsigned, what it
	-- tells stands, and whoever was to read it is owed another paper
ALTER TABLE paper ADD COLUMN to_sign bool NOT NULL DEFAULT 1; -- 0: a list that nobody signs: it
	-- carries no decision, and is good as it was drawn up
UPDATE paper SET to_sign = 0 WHERE type = 'own/file_list';
CREATE INDEX paper_owed ON paper (owed, scope_id);
