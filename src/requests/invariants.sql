--- a decided request says when and by whom
SELECT id FROM request WHERE (state = 'filed') <> (decided_at IS NULL);

--- a refused request has a coded reason, and only a refused one
SELECT id FROM request WHERE (state = 'refused') <> (refusal <> '');

--- a request that waits has a running clock
SELECT id FROM request WHERE state = 'filed' AND NOT EXISTS (
	SELECT 1 FROM clock c WHERE c.subject_kind = 'request' AND c.subject_id = request.id
	  AND c.state = 'running');

--- a decided request has no running clock of its own
SELECT id FROM request WHERE state <> 'filed' AND EXISTS (
	SELECT 1 FROM clock c WHERE c.subject_kind = 'request' AND c.subject_id = request.id
	  AND c.state = 'running');

--- an accepted request has a form of aid
SELECT id FROM request WHERE state = 'accepted' AND form = '';
