ALTER TABLE case_note ADD COLUMN said text NOT NULL DEFAULT ''; -- in whose words
ALTER TABLE case_note ADD COLUMN key bytes; -- the wrapped data key of said
ALTER TABLE case_note ADD COLUMN words bytes; -- personal: in whose words
--- seal case_note.said into words by id
ALTER TABLE case_note DROP COLUMN said;
ALTER TABLE case_note RENAME COLUMN words TO said;
