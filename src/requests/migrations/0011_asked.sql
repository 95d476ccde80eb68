-- What else form 02 asks: which aid is wished, why somebody is entitled as they say it themselves,
-- and who asks for them.
ALTER TABLE request ADD COLUMN wish text NOT NULL DEFAULT '' -- form of aid that was asked for; ''
	-- not said: the centre proposes one
	CHECK (wish IN ('', 'litigation', 'representation', 'consultation'));
ALTER TABLE request ADD COLUMN claimed text NOT NULL DEFAULT ''; -- code of law/vn/categories.yaml
-- that who asks named; '' not named: the facts of the check tell what they can
ALTER TABLE request ADD COLUMN asker_office bytes; -- personal: name of the agency or organisation
-- that asks
ALTER TABLE request ADD COLUMN asker_birth bytes; -- personal: of who asks for somebody, as people
-- store it: '1990-08-12', or '1990'
ALTER TABLE request ADD COLUMN asker_number bytes; -- personal: their number of identity, digits
ALTER TABLE request ADD COLUMN asker_address bytes; -- personal: where they live, when that is
-- elsewhere
