--- a case past acceptance has exactly one provider in charge
SELECT id FROM case_file WHERE (state <> 'accepted') <> (provider_id IS NOT NULL);

--- an accepted request has a case, and a case has an accepted request
SELECT c.id FROM case_file c JOIN request r ON r.id = c.request_id WHERE r.state NOT IN ('accepted',
	'ended')
UNION ALL
SELECT r.id FROM request r WHERE r.state IN ('accepted', 'ended')
  AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.request_id = r.id);

--- an ended case says when and how
SELECT id FROM case_file WHERE (state = 'ended') <> (ended_at IS NOT NULL) OR (state = 'ended') <>
	(ending <> '');

--- the provider in charge of a case was checked for conflicts, and a likeness was answered
SELECT c.id FROM case_file c WHERE c.provider_id IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM conflict_check k WHERE k.case_id = c.id AND k.provider_id = c.provider_id
		AND (k.result = 'clear' OR (k.result = 'likeness' AND k.clearance <> '')));

--- a case that waits for an assignment with a time limit has its clock running
SELECT c.id FROM case_file c WHERE c.state = 'accepted' AND c.form <> 'consultation'
  AND NOT EXISTS (
	SELECT 1 FROM clock k WHERE k.subject_kind = 'case' AND k.subject_id = c.id
	  AND k.state = 'running');

--- register numbers have no gap
SELECT n.unit_id FROM register_counter n WHERE n.last <> (
	SELECT count(*) FROM case_file c WHERE c.scope_id = n.unit_id
	  AND c.number LIKE '%.' || n.register || '.%.' || n.year);
