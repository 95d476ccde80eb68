-- How a letter or a commune's referral reached the centre, and an answer that comes late.
ALTER TABLE request_reception ADD COLUMN posted date; -- day of the postmark; NULL: not by post, or
-- it cannot be read
ALTER TABLE request_reception ADD COLUMN referral text NOT NULL DEFAULT ''; -- number and date of
-- the commune's referral, form 13-TP-TGPL; ''
ALTER TABLE request_reception ADD COLUMN handed text NOT NULL DEFAULT ''; -- number and date of the
-- list with which it was handed over; ''

CREATE TABLE request_apology ( -- growing; readers: requests: the answer was late, and the person
	-- was told so with a new day; once for one duty to answer
	request_id id NOT NULL REFERENCES request, -- which
	owed_from time NOT NULL, -- since when the answer was owed
	scope_id id NOT NULL REFERENCES unit, -- who apologised
	at time NOT NULL, -- when
	by_name text NOT NULL, -- name of who wrote it
	day date NOT NULL, -- the new day named
	why text NOT NULL, -- the reason, as told
	paper_id id NOT NULL, -- the paper
	PRIMARY KEY (request_id, owed_from)
) WITHOUT ROWID;
