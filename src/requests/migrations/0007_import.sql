-- A matter that was taken over from a register on paper has a request behind it like every other.
ALTER TABLE request ADD COLUMN came text NOT NULL DEFAULT 'counter' -- how it came
	CHECK (came IN ('online', 'counter', 'post', 'agency', 'commune', 'import'));
UPDATE request SET came = channel;
ALTER TABLE request DROP COLUMN channel;
ALTER TABLE request RENAME COLUMN came TO channel;
