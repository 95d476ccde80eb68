-- A decision that takes the place of another one says so on both.
ALTER TABLE paper ADD COLUMN replaces_id id REFERENCES paper; -- the one whose place this one takes;
-- NULL: none
CREATE INDEX paper_replaces ON paper (replaces_id, id);
