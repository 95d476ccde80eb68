-- What the tests of sqlgen have for tables.

-- readers: portal
CREATE TABLE case_file ( -- growing
	id id PRIMARY KEY, -- the case
	scope_id id NOT NULL, -- the centre whose case it is
	code text NOT NULL UNIQUE, -- what people quote; it's not an id
	provider_id id, -- who acts; absent before the assignment
	due time NOT NULL, -- the nearest limit
	-- What the client told: sealed,
	-- personal.
	note bytes,
	open bool NOT NULL DEFAULT 1, -- 0 once it is closed
	born date, -- the client's day of birth
	paid money NOT NULL DEFAULT 0, -- what was paid out
	turns int NOT NULL DEFAULT 0, -- how often it was handed over
	CHECK (turns >= 0)
);
CREATE INDEX case_file_due ON case_file (scope_id, due);

CREATE TABLE unit_scope (
	unit_id id NOT NULL, -- what is seen
	viewer_id id NOT NULL, -- who sees it
	PRIMARY KEY (unit_id, viewer_id)
) WITHOUT ROWID;
