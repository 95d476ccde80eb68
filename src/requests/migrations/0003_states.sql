-- What else can become of a request: sent back for completion, passed on, answered, withdrawn.
DROP INDEX request_queue;
ALTER TABLE request ADD COLUMN stands text NOT NULL DEFAULT 'filed' -- see requests_rules.c
	CHECK (stands IN ('filed', 'incomplete', 'accepted', 'refused', 'transferred', 'answered',
		'withdrawn', 'ended'));
UPDATE request SET stands = state;
ALTER TABLE request DROP COLUMN state;
ALTER TABLE request RENAME COLUMN stands TO state;
CREATE INDEX request_queue ON request (scope_id, state, filed_at, id);
