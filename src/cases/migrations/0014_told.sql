-- The trial that a request told of is a date of the matter from its acceptance on.
ALTER TABLE case_date ADD COLUMN told text NOT NULL DEFAULT '' -- 'request': the day is as told in
	-- the request and no hour is known, so that it begins with the last minute of the day
	CHECK (told IN ('', 'request'));
