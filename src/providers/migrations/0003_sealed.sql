-- Who gives aid works in public: name, kind, card and days stay in clear, for lists of them are
-- published.  Why somebody is suspended is not.
ALTER TABLE provider ADD COLUMN key bytes; -- the wrapped data key of standing_note
ALTER TABLE provider ADD COLUMN told_why bytes; -- personal: why; NULL for nothing
--- seal provider.standing_note into told_why by id
ALTER TABLE provider DROP COLUMN standing_note;
ALTER TABLE provider RENAME COLUMN told_why TO standing_note;
