-- A small picture of a photo, for lists.
ALTER TABLE document ADD COLUMN small bytes; -- personal: JPEG, sealed; NULL: no photo, or from
	-- before there were any
