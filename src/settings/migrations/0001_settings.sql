CREATE TABLE setting ( -- what an operator sets for the whole installation
	name text PRIMARY KEY, -- setting_code()
	value text NOT NULL, -- empty: not set any more
	set_at time NOT NULL, -- when
	set_by text NOT NULL -- name of who did it, as shown then
);
