--- a clock that does not run says when and by what it ended
SELECT id FROM clock WHERE (state = 'running') <> (ended_at IS NULL) OR (state = 'running') <>
	(ended_by = '');

--- a subject has at most one running clock of a rule
SELECT subject_id FROM clock WHERE state = 'running' GROUP BY subject_kind, subject_id,
	rule HAVING count(*) > 1;
