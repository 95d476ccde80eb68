-- Whether somebody may act at all: card, suspension; and who is still in training.
ALTER TABLE provider ADD COLUMN held_kind text NOT NULL DEFAULT 'officer' -- what
	-- they may do: law/vn
	CHECK (held_kind IN ('officer', 'lawyer', 'adviser', 'collaborator', 'probationer'));
UPDATE provider SET held_kind = kind;
ALTER TABLE provider DROP COLUMN kind;
ALTER TABLE provider RENAME COLUMN held_kind TO kind;
ALTER TABLE provider ADD COLUMN card_to date; -- last day of the card; NULL: without end
ALTER TABLE provider ADD COLUMN card_revoked date; -- day of revocation; NULL: it holds
ALTER TABLE provider ADD COLUMN suspended date; -- first day without new or running work; NULL: none
ALTER TABLE provider ADD COLUMN standing_note text NOT NULL DEFAULT ''; -- why; '' for nothing
