-- What people tell and what is written about them stands sealed, also where it is a line.  What
-- stays in clear is codes, days, numbers of papers, and names of offices and of who works there.
-- readers: cases
ALTER TABLE request ADD COLUMN told_place bytes; -- personal: the commune as typed
ALTER TABLE request ADD COLUMN facts bytes; -- personal: the check's facts, sorted 'name=value'
-- lines; NULL when not checked
ALTER TABLE request ADD COLUMN told bytes; -- personal: what the receiver added for the citizen
--- seal request.place_typed into told_place by id
--- seal request.eligibility into facts by id
--- seal request.refusal_text into told by id
ALTER TABLE request DROP COLUMN place_typed;
ALTER TABLE request DROP COLUMN eligibility;
ALTER TABLE request DROP COLUMN refusal_text;
ALTER TABLE request RENAME COLUMN told_place TO place_typed;
ALTER TABLE request RENAME COLUMN facts TO eligibility;
ALTER TABLE request RENAME COLUMN told TO refusal_text;

ALTER TABLE request_reception ADD COLUMN heard_from bytes; -- personal: who read it back to the
-- person
--- seal request_reception.read_back_by into heard_from by request_id
ALTER TABLE request_reception DROP COLUMN read_back_by;
ALTER TABLE request_reception RENAME COLUMN heard_from TO read_back_by;

ALTER TABLE request_completion ADD COLUMN key bytes; -- the wrapped data key of text; NULL when it
-- says nothing
ALTER TABLE request_completion ADD COLUMN told bytes; -- personal: what the receiver added
--- seal request_completion.text into told by id
ALTER TABLE request_completion DROP COLUMN text;
ALTER TABLE request_completion RENAME COLUMN told TO text;

ALTER TABLE request_transfer ADD COLUMN key bytes; -- the wrapped data key of what is sealed here;
-- NULL when nothing is
ALTER TABLE request_transfer ADD COLUMN told bytes; -- personal: what the receiver added
ALTER TABLE request_transfer ADD COLUMN told_why bytes; -- personal: what the ground is in this
-- matter, as the notice tells it; NULL of an older one
--- seal request_transfer.text into told by id
--- seal request_transfer.why into told_why by id
ALTER TABLE request_transfer DROP COLUMN text;
ALTER TABLE request_transfer DROP COLUMN why;
ALTER TABLE request_transfer RENAME COLUMN told TO text;
ALTER TABLE request_transfer RENAME COLUMN told_why TO why;

ALTER TABLE guidance ADD COLUMN told_why bytes; -- personal: why it was voided; NULL: it stands
--- seal guidance.void_why into told_why by id
ALTER TABLE guidance DROP COLUMN void_why;
ALTER TABLE guidance RENAME COLUMN told_why TO void_why;

ALTER TABLE request_apology ADD COLUMN key bytes; -- the wrapped data key of why
ALTER TABLE request_apology ADD COLUMN told_why bytes; -- personal: the reason, as told
--- seal request_apology.why into told_why by request_id, owed_from
ALTER TABLE request_apology DROP COLUMN why;
ALTER TABLE request_apology RENAME COLUMN told_why TO why;
