-- How people find an office and when it receives them, as they ask before they set out.
CREATE TABLE unit_directions ( -- one row for an office that has told it
	unit_id id PRIMARY KEY REFERENCES unit, -- which
	landmark text NOT NULL, -- what stands near it; ''
	transport text NOT NULL, -- bus, ferry, where a motorbike is left; ''
	entrance text NOT NULL -- the way in without steps, for a wheelchair; ''
);
CREATE TABLE unit_hours ( -- when people are received on a day of the week
	unit_id id NOT NULL REFERENCES unit, -- which
	weekday int NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1: Monday
	hours text NOT NULL, -- in words: '7:30–11:30, 13:30–17:00'; no row: nobody is received
	PRIMARY KEY (unit_id, weekday)
) WITHOUT ROWID;
