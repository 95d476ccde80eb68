-- A paper that is handed over on paper alone has a day of its own.
ALTER TABLE case_turn ADD COLUMN days text NOT NULL DEFAULT ''; -- offered: of each of papers, in
-- their order, its day as 2026-02-24; -: none was said
