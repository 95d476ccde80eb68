CREATE TABLE provider ( -- who may carry out legal aid for a centre
	id id PRIMARY KEY, -- provider_id
	scope_id id NOT NULL REFERENCES unit, -- the centre
	seat_id id REFERENCES seat, -- the seat they sign in from; NULL: works on paper
	kind text NOT NULL
		CHECK (kind IN ('officer', 'lawyer', 'adviser', 'collaborator')), -- decides what
	-- they may do: law/vn
	name text NOT NULL, -- published by law, so not sealed
	name_sort bytes NOT NULL, -- fold_sort_key(name)
	card text NOT NULL, -- number of the card
	telephone text NOT NULL, -- digits
	languages text NOT NULL, -- codes, comma between: 'hmn,tay'
	organisation text NOT NULL, -- the lawyer's own organisation; '' for officers
	from_day date NOT NULL, -- first day of contract or appointment
	to_day date -- last day; NULL while it holds
);
CREATE INDEX provider_scope ON provider (scope_id, name_sort);
CREATE INDEX provider_seat ON provider (seat_id);
