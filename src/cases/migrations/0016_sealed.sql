-- What is written about people stands sealed, also where it is a line.  The place of a date is a
-- court or an office, and stands in clear as in the calendar's feed.
ALTER TABLE case_file ADD COLUMN key bytes; -- the wrapped data key of void_why; NULL: it stands
ALTER TABLE case_file ADD COLUMN told bytes; -- personal: why the line was voided
--- seal case_file.void_why into told by id
ALTER TABLE case_file DROP COLUMN void_why;
ALTER TABLE case_file RENAME COLUMN told TO void_why;

ALTER TABLE conflict_check ADD COLUMN key bytes; -- the wrapped data key of clearance
ALTER TABLE conflict_check ADD COLUMN told bytes; -- personal: why it is no conflict; NULL when none
-- was needed, or while it is owed
--- seal conflict_check.clearance into told by case_id, provider_id, at
ALTER TABLE conflict_check DROP COLUMN clearance;
ALTER TABLE conflict_check RENAME COLUMN told TO clearance;

ALTER TABLE case_date ADD COLUMN key bytes; -- the wrapped data key of why
ALTER TABLE case_date ADD COLUMN told_why bytes; -- personal: why it was moved or cancelled
--- seal case_date.why into told_why by id
ALTER TABLE case_date DROP COLUMN why;
ALTER TABLE case_date RENAME COLUMN told_why TO why;

ALTER TABLE case_imported ADD COLUMN told_category bytes; -- personal: of entitlement, as written
ALTER TABLE case_imported ADD COLUMN told_result bytes; -- personal: as written
--- seal case_imported.category into told_category by case_id
--- seal case_imported.result into told_result by case_id
ALTER TABLE case_imported DROP COLUMN category;
ALTER TABLE case_imported DROP COLUMN result;
ALTER TABLE case_imported RENAME COLUMN told_category TO category;
ALTER TABLE case_imported RENAME COLUMN told_result TO result;
