--- a clock that does not run says when and by what it ended
SELECT id FROM clock WHERE (state = 'running') <> (ended_at IS NULL) OR (state = 'running') <>
	(ended_by = '');

--- a subject has at most one running clock of a rule
SELECT subject_id FROM clock WHERE state = 'running' GROUP BY subject_kind, subject_id,
	rule HAVING count(*) > 1;

--- a clock is deleted by two people, one who proposed and another who confirmed
SELECT c.id FROM clock c WHERE c.ended_by = 'clock.deleted' AND NOT EXISTS (
	SELECT 1 FROM clock_deletion d WHERE d.clock_id = c.id AND d.state = 'confirmed'
	   AND d.proposed_account <> d.decided_account)
UNION ALL
SELECT d.clock_id FROM clock_deletion d JOIN clock c ON c.id = d.clock_id
 WHERE d.state = 'confirmed' AND c.ended_by <> 'clock.deleted';

--- a deletion that waits, and a reminder that waits, belong to a clock that runs
SELECT d.clock_id FROM clock_deletion d JOIN clock c ON c.id = d.clock_id
 WHERE d.state = 'proposed' AND c.state <> 'running'
UNION ALL
SELECT r.clock_id FROM clock_reminder r JOIN clock c ON c.id = r.clock_id
 WHERE r.state = 'waiting' AND c.state <> 'running';

--- at most one deletion of a clock waits
SELECT clock_id FROM clock_deletion WHERE state = 'proposed' GROUP BY clock_id HAVING count(*) > 1;

--- a clock has one cause that stands, or none, and it is the newest of them
SELECT clock_id FROM clock_cause GROUP BY clock_id HAVING sum(stands) <> 1
UNION ALL
SELECT x.clock_id FROM clock_cause x JOIN clock_cause y ON y.clock_id = x.clock_id
 WHERE x.stands = 0 AND y.stands = 1 AND x.at > y.at;
