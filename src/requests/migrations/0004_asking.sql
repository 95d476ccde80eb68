-- All of form 02: who asks and what they may see, how to be recognised, what the person needs,
-- what presses, who is on the other side, and who holds a code.
ALTER TABLE request ADD COLUMN relation text NOT NULL DEFAULT 'self'; -- who asks: code of
-- relations in law/vn/asking.yaml
UPDATE request SET relation = asker_relation;
ALTER TABLE request DROP COLUMN asker_relation;
ALTER TABLE request RENAME COLUMN relation TO asker_relation;

ALTER TABLE request ADD COLUMN asker_sees text NOT NULL DEFAULT 'all' -- what who asks is
	-- shown on the status page; see requests_rules.c
	CHECK (asker_sees IN ('all', 'progress', 'nothing'));
ALTER TABLE request ADD COLUMN pass_phrase bytes; -- personal: words by which the centre is known
-- when it calls
ALTER TABLE request ADD COLUMN speaks text NOT NULL DEFAULT ''; -- language of the person, a code of
-- provider.languages; '' not asked
ALTER TABLE request ADD COLUMN interpreter text NOT NULL DEFAULT 'unknown' -- must somebody
	-- interpret
	CHECK (interpreter IN ('yes', 'no', 'unknown'));
ALTER TABLE request ADD COLUMN needs text NOT NULL DEFAULT ''; -- codes with a space between, as the
-- form names them: 'wheelchair home_visit'
ALTER TABLE request ADD COLUMN needs_note bytes; -- personal: what else the person needs
ALTER TABLE request ADD COLUMN arrested_day date; -- day of the arrest, as told; NULL unknown
ALTER TABLE request ADD COLUMN held_at bytes; -- personal: where the person is held, as told
ALTER TABLE request ADD COLUMN trial_day date; -- day of the trial, as told; NULL unknown
ALTER TABLE request ADD COLUMN limit_day date; -- last day for suing, appealing or
-- answering, as told; NULL unknown

-- A relative or a stranger who asked before anybody was asked what they may see.
UPDATE request SET asker_sees = 'progress' WHERE asker_relation <> 'self';

-- readers: requests
CREATE TABLE request_access ( -- growing: codes that open a request; the first one is request.code
	code text PRIMARY KEY, -- 9 digits with check digit
	request_id id NOT NULL REFERENCES request, -- which
	holder text NOT NULL
		CHECK (holder IN ('requester', 'aided')), -- who was given it
	known_by text NOT NULL
		CHECK (known_by IN ('filed', 'own_phone', 'shown')), -- 'filed': sent the
	-- request; 'own_phone': said so while asking; 'shown': the centre saw who they are
	pin_hash bytes NOT NULL, -- keyed hash of the 6-digit PIN
	made_at time NOT NULL, -- when
	made_by text NOT NULL, -- name of who gave it; '' the person asking
	made_seat id, -- seat_id: seat of who gave it; NULL the person asking
	made_rev int NOT NULL, -- request.rev that the page showed: a second click gives no
	-- second code
	dead_at time, -- NULL while it opens
	dead_by text NOT NULL -- name of who replaced it; ''
);
CREATE INDEX request_access_request ON request_access (request_id);
INSERT INTO request_access (code, request_id, holder, known_by, pin_hash, made_at, made_by,
	made_seat, made_rev, dead_at, dead_by)
SELECT code, id, 'requester', 'filed', pin_hash, filed_at, '', NULL, 0, NULL, '' FROM request;
ALTER TABLE request DROP COLUMN pin_hash;

CREATE TABLE request_party ( -- growing; readers: requests: somebody on the other side, as told
	request_id id NOT NULL REFERENCES request, -- of which request
	number int NOT NULL, -- 1, 2 …, in the order of telling
	person_id id NOT NULL REFERENCES person, -- who
	relation bytes NOT NULL, -- personal: what they are to the person aided, in own words
	PRIMARY KEY (request_id, number)
) WITHOUT ROWID;

-- Going on elsewhere: 8 digits, so that nobody takes it for the code of a request.
ALTER TABLE request_draft ADD COLUMN code text; -- NULL: dead, because it was sent
CREATE UNIQUE INDEX request_draft_code ON request_draft (code);
