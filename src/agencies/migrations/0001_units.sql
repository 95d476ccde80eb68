CREATE TABLE unit ( -- an organisation or office: centre, branch, department, police, detention,
	-- procuracy, court, commune
	id id PRIMARY KEY, -- unit_id
	kind text NOT NULL
		CHECK (kind IN ('centre', 'branch', 'department', 'police', 'detention',
			'procuracy', 'court', 'commune', 'system')), -- what it is
	parent_id id REFERENCES unit, -- the centre of a branch, the department of a centre; NULL at
	-- the top
	code text NOT NULL, -- the abbreviation in file numbers: TT, CN1
	name text NOT NULL, -- as on its seal
	name_sort bytes, -- fold_sort_key(name); NULL for the program's own unit
	address text NOT NULL, -- street and house, as posted at the door
	commune_code text NOT NULL, -- where it stands, valid on place_day
	place_day date NOT NULL, -- the day on which commune_code is read
	telephone text NOT NULL, -- digits; empty when none
	duty_telephone text NOT NULL, -- digits of the line that is answered day and night; empty
	-- when none
	hours text NOT NULL, -- when people are received, in words
	opened date NOT NULL, -- first day
	closed date -- last day; NULL while it works
);

CREATE TABLE unit_succession ( -- who took over whose work: n to m, dated
	old_id id NOT NULL REFERENCES unit, -- the predecessor
	new_id id NOT NULL REFERENCES unit, -- the successor
	day date NOT NULL, -- the successor's first day
	PRIMARY KEY (old_id, new_id)
);

CREATE TABLE unit_scope ( -- the closure that every scoped query goes through; grows with each unit
	-- and succession
	viewer_id id NOT NULL REFERENCES unit, -- whose seat looks
	unit_id id NOT NULL REFERENCES unit, -- whose rows it may see: itself, branches,
	-- predecessors
	PRIMARY KEY (viewer_id, unit_id)
);

CREATE TABLE unit_catchment ( -- which centre answers for which place
	unit_id id NOT NULL REFERENCES unit, -- the centre
	province_code text NOT NULL, -- the province, valid on from_day
	commune_code text NOT NULL, -- the commune; '' for all of the province
	from_day date NOT NULL, -- first day
	to_day date, -- last day; NULL while it holds
	PRIMARY KEY (province_code, commune_code, unit_id, from_day)
);

-- The program's own unit: jobs act from it, and its scope holds every unit.
INSERT INTO unit (id, kind, parent_id, code, name, name_sort, address, commune_code, place_day,
	telephone,
	duty_telephone, hours, opened, closed)
VALUES (1, 'system', NULL, 'KIP', 'Kịp', NULL, '', '', 0, '', '', '', 0, NULL);
INSERT INTO unit_scope (viewer_id, unit_id) VALUES (1, 1);
