-- readers: documents
CREATE TABLE paper_series ( -- the outgoing numbers of a unit, from 1 January to 31 December
	unit_id id NOT NULL REFERENCES unit, -- who issues
	year int NOT NULL, -- of the calendar, in Viet Nam
	last int NOT NULL, -- the last number taken; none is left out
	PRIMARY KEY (unit_id, year)
);

CREATE TABLE paper ( -- growing: a paper that a unit issued; what it says never changes
	id id PRIMARY KEY, -- paper_id
	scope_id id NOT NULL REFERENCES unit, -- who issued it
	subject_kind text NOT NULL, -- 'request', 'case': what it is about
	subject_id id NOT NULL, -- the subject's id
	type text NOT NULL, -- key of forms.yaml, or 'own/' and a name
	title text NOT NULL, -- the kind of paper as everybody may know it; names nobody
	year int NOT NULL, -- of its number
	number int NOT NULL, -- outgoing number of the unit in that year
	symbol text NOT NULL, -- behind the number: 'TB-TT'
	code text NOT NULL UNIQUE, -- for /verify: digits with a check digit
	issued_at time NOT NULL, -- when
	issued_by text NOT NULL, -- name of who did it, as shown then
	key bytes NOT NULL, -- the wrapped data key
	html bytes NOT NULL, -- personal: the page, from which the PDF is laid out
	printed_id id REFERENCES document, -- the PDF; NULL until it is laid out
	problem text, -- why it could not be laid out, for the operator; names nobody
	signed_id id REFERENCES document, -- the newest scan of the signed paper; NULL: none
	withdrawn_at time, -- when it was withdrawn; NULL: it is in force
	withdrawn_by text, -- name of who did it, as shown then
	why bytes, -- personal: why it was withdrawn
	UNIQUE (scope_id, year, number)
);
CREATE INDEX paper_subject ON paper (subject_kind, subject_id);
-- A document is cleared away only if no paper names it: that is asked by these.
CREATE INDEX paper_printed ON paper (printed_id) WHERE printed_id IS NOT NULL;
CREATE INDEX paper_signed ON paper (signed_id) WHERE signed_id IS NOT NULL;
