ALTER TABLE case_file ADD COLUMN late bool NOT NULL DEFAULT 0; -- past its limit
--- pg
CREATE INDEX case_file_late ON case_file (late) WHERE late = 1;
--- sqlite
CREATE UNIQUE INDEX case_file_late ON case_file (late, id);
--- both
INSERT INTO unit_scope (unit_id, viewer_id) VALUES (1, 1);
UPDATE case_file SET late = 1 WHERE code = 'a;b -- c';
DROP INDEX case_file_due;
