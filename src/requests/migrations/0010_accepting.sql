-- What a decision says besides: under which category somebody is entitled, why it was passed on.
ALTER TABLE request ADD COLUMN category text NOT NULL DEFAULT ''; -- code of law/vn/categories.yaml
-- under which it was accepted; '' not accepted, or before it was asked for
ALTER TABLE request_transfer ADD COLUMN why text NOT NULL DEFAULT ''; -- what the ground is in this
-- matter, as the notice tells it; '' of an older one

-- Somebody asks again for what is handled here already: the second request goes to the first one.
DROP INDEX request_queue;
ALTER TABLE request ADD COLUMN stands text NOT NULL DEFAULT 'filed' -- see requests_rules.c
	CHECK (stands IN ('filed', 'incomplete', 'accepted', 'refused', 'transferred', 'answered',
		'joined', 'withdrawn', 'ended'));
UPDATE request SET stands = state;
ALTER TABLE request DROP COLUMN state;
ALTER TABLE request RENAME COLUMN stands TO state;
CREATE INDEX request_queue ON request (scope_id, state, filed_at, id);
ALTER TABLE request ADD COLUMN joined_to id REFERENCES request; -- request_id: of which earlier
-- request it is the same matter; NULL unless it was joined to it
