-- Whoever loses a PIN is given another code: visits by the old one end at once.
DELETE FROM session WHERE request_id IS NOT NULL;
ALTER TABLE session ADD COLUMN visit_code text; -- by which code a citizen came; NULL for staff
CREATE INDEX session_visit ON session (visit_code);
