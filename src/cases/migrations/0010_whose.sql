-- Each is paid for their own work, and a privileged note is its writer's until they pass it on.
ALTER TABLE case_work ADD COLUMN provider_id id REFERENCES provider; -- who did it; NULL: not known
UPDATE case_work SET provider_id = (SELECT h.provider_id FROM case_assignment h
	WHERE h.case_id = case_work.case_id AND h.from_at <= case_work.written_at
	ORDER BY h.place DESC LIMIT 1);
ALTER TABLE case_private ADD COLUMN provider_id id REFERENCES provider; -- who wrote it, and reads
-- it; NULL: not known
ALTER TABLE case_private ADD COLUMN passed_at time; -- when its writer let whoever succeeds them
-- read it; NULL: they have not
UPDATE case_private SET provider_id = (SELECT h.provider_id FROM case_assignment h
	WHERE h.case_id = case_private.case_id AND h.from_at <= case_private.written_at
	ORDER BY h.place DESC LIMIT 1);
CREATE INDEX case_assignment_from ON case_assignment (from_at, case_id);
