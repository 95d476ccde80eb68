-- What is handed over on paper alone is said with its pages.
ALTER TABLE case_turn ADD COLUMN pages text NOT NULL DEFAULT ''; -- offered: of each of papers, in
-- their order, how many pages are on paper; 0: none are
