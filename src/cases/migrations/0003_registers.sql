-- The register as a book: its lines in order, its closings, remarks behind a closing, and what was
-- taken over from a register on paper.
ALTER TABLE case_file ADD COLUMN line text NOT NULL DEFAULT ''; -- its place in the
	-- book, which sorts as the book runs: 'TGTT.2026.000001'
--- sqlite
UPDATE case_file SET line = coalesce((SELECT n.register || '.' || n.year || '.' || printf('%06d',
		CAST(substr(number, instr(number, '.' || n.register || '.') +
			length(n.register) + 2) AS INTEGER))
	FROM register_counter n WHERE n.unit_id = case_file.scope_id
	  AND case_file.number LIKE '%.' || n.register || '.%.' || n.year), number);
--- pg
UPDATE case_file SET line = coalesce((SELECT n.register || '.' || n.year || '.' ||
		lpad(split_part(number, '.', 3), 6, '0')
	FROM register_counter n WHERE n.unit_id = case_file.scope_id
	  AND case_file.number LIKE '%.' || n.register || '.%.' || n.year), number);
--- both
CREATE UNIQUE INDEX case_line ON case_file (scope_id, line);

CREATE TABLE register_closing ( -- a period of a register that was closed: its lines as they stood
	id id PRIMARY KEY, -- closing_id
	scope_id id NOT NULL REFERENCES unit, -- who keeps the register
	register text NOT NULL, -- abbreviation of the form of aid: 'TGTT'
	year int NOT NULL, -- of the register
	period text NOT NULL, -- code of law/vn/registers.yaml: 'month', 'half', 'year'
	from_day date NOT NULL, -- the period's first day
	to_day date NOT NULL, -- its last day
	lines int NOT NULL, -- how many were entered in it
	first text NOT NULL, -- number of the first one; '' when there is none
	last text NOT NULL, -- and of the last one
	prints bytes NOT NULL, -- keyed fingerprints of its entries in the book's order, 32 bytes
	-- each
	closed_at time NOT NULL, -- when
	closed_by text NOT NULL, -- name of who closed it
	UNIQUE (scope_id, register, year, period, from_day)
);

CREATE TABLE register_remark ( -- growing; readers: cases: what was put right about a line
	id id PRIMARY KEY, -- note_id
	scope_id id NOT NULL REFERENCES unit, -- of the case
	case_id id NOT NULL REFERENCES case_file, -- the line
	at time NOT NULL, -- when it was written
	by text NOT NULL, -- name of who wrote it
	key bytes NOT NULL, -- the wrapped data key of text
	text bytes NOT NULL -- personal: what is right, sealed
);
CREATE INDEX register_remark_case ON register_remark (case_id, at);

CREATE TABLE register_import ( -- readers: cases: a file with a register kept on paper
	id id PRIMARY KEY, -- import_id
	scope_id id NOT NULL REFERENCES unit, -- whose register it is
	state text NOT NULL
		CHECK (state IN ('sent', 'taken', 'dropped')), -- looked at; in the register;
	-- given up
	sent_at time NOT NULL, -- when the file came
	sent_by text NOT NULL, -- name of who sent it
	print bytes NOT NULL, -- keyed fingerprint of the file
	key bytes NOT NULL, -- the wrapped data key of name and sheet
	name bytes NOT NULL, -- personal: what the sender called the file, sealed
	sheet bytes, -- personal: its cells as they were read, sealed; NULL once they are of no
	-- use any more
	columns text NOT NULL, -- which column of the file is which: 'number=1 accepted=2'
	lines int NOT NULL, -- rows below the headings
	ended_at time, -- when it was taken over or given up
	ended_by text NOT NULL, -- name of who did; ''
	rev int NOT NULL -- raised by each change
);
CREATE INDEX register_import_unit ON register_import (scope_id, sent_at);

CREATE TABLE case_imported ( -- growing; readers: cases: what a line on paper says besides
	case_id id PRIMARY KEY REFERENCES case_file, -- which
	scope_id id NOT NULL REFERENCES unit, -- of the case
	import_id id NOT NULL REFERENCES register_import, -- the file
	file_row int NOT NULL, -- the file's row, headings counted
	category text NOT NULL, -- of entitlement, as written; ''
	decision text NOT NULL, -- number of the decision that assigned; ''
	decided date, -- its day
	handed_over date, -- when the file was handed over; NULL: not yet
	result text NOT NULL, -- as written; ''
	key bytes NOT NULL, -- the wrapped data key of notes
	notes bytes NOT NULL -- personal: as written, sealed
);
CREATE INDEX case_imported_file ON case_imported (import_id);
