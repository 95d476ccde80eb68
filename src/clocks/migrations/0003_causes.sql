-- readers: clocks
CREATE TABLE clock_cause ( -- growing: why a duty is done late, as its holder or a head has said
	id id PRIMARY KEY, -- cause_id
	scope_id id NOT NULL REFERENCES unit, -- of the clock
	clock_id id NOT NULL REFERENCES clock, -- which
	cause text NOT NULL, -- code of a row of the causes in law/vn/watch.yaml
	key bytes NOT NULL, -- the wrapped data key of words
	words bytes, -- personal: what there is to say besides, sealed
	stands bool NOT NULL CHECK (stands IN (0, 1)), -- false: a later one took its place
	account_id id NOT NULL, -- who said it: the person, whatever their seat
	by_name text NOT NULL, -- name
	at time NOT NULL -- when
);
CREATE INDEX clock_cause_clock ON clock_cause (clock_id, stands, at);
