--- a decided request says when and by whom
SELECT id FROM request WHERE (state IN ('filed', 'incomplete')) <> (decided_at IS NULL);

--- a refused request has a coded reason, and only a refused one
SELECT id FROM request WHERE (state = 'refused') <> (refusal <> '');

--- a request that waits has its clock, which runs or was deleted
SELECT id FROM request WHERE state = 'filed' AND NOT EXISTS (
	SELECT 1 FROM clock c WHERE c.subject_kind = 'request' AND c.subject_id = request.id
	  AND (c.state = 'running' OR c.ended_by = 'clock.deleted'));

--- a decided request has no running clock of its own
SELECT id FROM request WHERE state <> 'filed' AND EXISTS (
	SELECT 1 FROM clock c WHERE c.subject_kind = 'request' AND c.subject_id = request.id
	  AND c.state = 'running');

--- an accepted request has a form of aid
SELECT id FROM request WHERE state = 'accepted' AND form = '';

--- a request has one live code of who asked, and at most one of the person aided
SELECT r.id FROM request r WHERE (SELECT count(*) FROM request_access a
	WHERE a.request_id = r.id AND a.holder = 'requester' AND a.dead_at IS NULL) <> 1
   OR (SELECT count(*) FROM request_access a
	WHERE a.request_id = r.id AND a.holder = 'aided' AND a.dead_at IS NULL) > 1;

--- nobody is in by a code that is dead
SELECT s.request_id FROM session s JOIN request_access a ON a.code = s.visit_code
 WHERE a.dead_at IS NOT NULL;

--- a request that waits for what is missing was asked for it
SELECT id FROM request WHERE state = 'incomplete' AND NOT EXISTS (
	SELECT 1 FROM request_completion c WHERE c.request_id = request.id AND c.stage = 'before'
	  AND c.answered_at IS NULL AND c.reversed_at IS NULL);

--- what is missing is asked for once
SELECT request_id FROM request_completion WHERE stage = 'before' AND reversed_at IS NULL
 GROUP BY request_id HAVING count(*) > 1;

--- a list of what is missing has a line
SELECT id FROM request_completion c WHERE NOT EXISTS (
	SELECT 1 FROM request_missing m WHERE m.completion_id = c.id);

--- a request that was passed to another organisation says where, and only such a one
SELECT id FROM request WHERE (state = 'transferred') <> EXISTS (
	SELECT 1 FROM request_transfer f WHERE f.request_id = request.id AND f.to_unit_id IS NULL
	  AND f.reversed_at IS NULL);

--- a request answered by guidance stands in the book, and only such a one
SELECT id FROM request WHERE (state = 'answered') <> EXISTS (
	SELECT 1 FROM guidance g WHERE g.request_id = request.id AND g.voided_at IS NULL);

--- a request that was joined says to which other one, and only such a one
SELECT id FROM request WHERE (state = 'joined') <> (joined_to IS NOT NULL) OR joined_to = id;

--- the book of guidance has no gap
SELECT scope_id FROM guidance GROUP BY scope_id, year HAVING max(number) <> count(*);

--- a voided line of the book says who voided it and why
SELECT id FROM guidance WHERE (voided_at IS NOT NULL) <> (voided_by <> '')
    OR (voided_at IS NOT NULL) <> (void_why IS NOT NULL);
