--- a case that is worked on has exactly one provider in charge, one that waits has none
SELECT id FROM case_file WHERE (state = 'accepted' AND provider_id IS NOT NULL)
    OR (state IN ('assigned', 'working', 'suspended') AND provider_id IS NULL);

--- a matter that nobody was in charge of was discontinued
SELECT id FROM case_file WHERE state IN ('ended', 'handed_over', 'archived')
   AND provider_id IS NULL AND ending NOT LIKE 'discontinue_%';

--- an accepted request has a case, and a case has an accepted request
SELECT c.id FROM case_file c JOIN request r ON r.id = c.request_id
 WHERE c.state <> 'voided' AND r.state NOT IN ('accepted', 'ended')
UNION ALL
SELECT r.id FROM request r WHERE r.state IN ('accepted', 'ended')
  AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.request_id = r.id AND c.state <> 'voided');

--- an ended case says when and how
SELECT id FROM case_file
 WHERE (state IN ('ended', 'handed_over', 'archived')) <> (ended_at IS NOT NULL)
    OR (state IN ('ended', 'handed_over', 'archived')) <> (ending <> '');

--- a suspended, received or archived matter has the turn that made it so, and no other after it
SELECT c.id FROM case_file c JOIN case_turn n ON n.case_id = c.id
 WHERE n.id = (SELECT max(l.id) FROM case_turn l WHERE l.case_id = c.id)
   AND ((c.state = 'suspended' AND n.what NOT IN ('suspended', 'reversed'))
     OR (c.state <> 'suspended' AND n.what = 'suspended')
     OR (c.state = 'handed_over') <> (n.what = 'received')
     OR (c.state = 'archived') <> (n.what = 'archived'))
UNION ALL
SELECT c.id FROM case_file c WHERE c.state IN ('suspended', 'handed_over', 'archived')
  AND NOT EXISTS (SELECT 1 FROM case_turn n WHERE n.case_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM case_imported i WHERE i.case_id = c.id);

--- the limit for handing a file over runs until the centre has received it
SELECT c.id FROM case_file c JOIN clock k ON k.subject_kind = 'case' AND k.subject_id = c.id
 WHERE k.state = 'running' AND c.state IN ('handed_over', 'archived');

--- confirmed work says by whom
SELECT id FROM case_work WHERE (confirmer <> '') <> (confirmed_at IS NOT NULL)
    OR (confirmer <> '') <> (confirmer_name IS NOT NULL);

--- a moved date has one that follows it
SELECT d.id FROM case_date d WHERE (d.state = 'moved') <>
	(EXISTS (SELECT 1 FROM case_date n WHERE n.follows_id = d.id));

-- Who was assigned on paper was assigned before the program could look for conflicts.
--- the provider in charge of a case was checked for conflicts, and a likeness was answered
SELECT c.id FROM case_file c WHERE c.provider_id IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM case_imported i WHERE i.case_id = c.id) AND NOT EXISTS (
	SELECT 1 FROM conflict_check k WHERE k.case_id = c.id AND k.provider_id = c.provider_id
		AND (k.result = 'clear'
			OR (k.result IN ('likeness', 'co_accused') AND k.clearance IS NOT NULL)));

--- a case that waits for an assignment with a time limit has its clock, which runs or was deleted
SELECT c.id FROM case_file c WHERE c.state = 'accepted' AND c.form <> 'consultation'
  AND NOT EXISTS (
	SELECT 1 FROM clock k WHERE k.subject_kind = 'case' AND k.subject_id = c.id
	  AND (k.state = 'running' OR k.ended_by = 'clock.deleted'));

--- register numbers have no gap
SELECT n.unit_id FROM register_counter n WHERE n.last <> (
	SELECT count(*) FROM case_file c WHERE c.scope_id = n.unit_id
	  AND c.line LIKE n.register || '.' || n.year || '.%');

--- who is in charge is the open assignment's, and every assignment that ended says why
SELECT c.id FROM case_file c LEFT JOIN case_assignment h ON h.case_id = c.id AND h.to_at IS NULL
 WHERE (c.provider_id IS NULL) <> (h.provider_id IS NULL) OR c.provider_id <> h.provider_id
UNION ALL
SELECT case_id FROM case_assignment WHERE (to_at IS NULL) <> (ground = '');

--- nobody is in charge of a matter that a wall hides from them, or that they must not act in
SELECT c.id FROM case_file c JOIN case_bar b ON b.case_id = c.id AND b.provider_id = c.provider_id
 WHERE NOT EXISTS (SELECT 1 FROM case_change x WHERE x.case_id = c.id AND x.state = 'open')
   AND c.state IN ('assigned', 'working', 'suspended')
UNION ALL
SELECT c.id FROM case_file c JOIN provider v ON v.id = c.provider_id JOIN seat s ON s.id = v.seat_id
  JOIN wall w ON w.account_id = s.account_id AND w.subject_kind = 'case' AND w.subject_id = c.id;

--- a reason to replace somebody waits as long as its clock runs
SELECT x.id FROM case_change x WHERE x.state = 'open' AND x.clock <> ''
  AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = x.case_id
	AND c.state IN ('accepted', 'assigned', 'working'))
  AND NOT EXISTS (SELECT 1 FROM clock k WHERE k.subject_kind = 'case' AND k.subject_id = x.case_id
	AND k.rule = x.clock AND k.state = 'running');

--- a voided line of the register says who voided it and why, and has no clock
SELECT id FROM case_file WHERE (state = 'voided') <> (voided_at IS NOT NULL)
    OR (state = 'voided') <> (void_why IS NOT NULL) OR (state = 'voided') <> (voided_by <> '')
UNION ALL
SELECT c.id FROM case_file c WHERE c.state = 'voided' AND EXISTS (
	SELECT 1 FROM clock k WHERE k.subject_kind = 'case' AND k.subject_id = c.id
	  AND k.state = 'running');

--- a closing holds a fingerprint of each of its lines
SELECT id FROM register_closing WHERE length(prints) <> 32 * lines;

--- whoever noted work in a matter, or a privileged note, was in charge of it
SELECT w.id FROM case_work w WHERE w.provider_id IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM case_assignment h
	 WHERE h.case_id = w.case_id AND h.provider_id = w.provider_id)
UNION ALL
SELECT n.id FROM case_private n WHERE n.provider_id IS NOT NULL AND NOT EXISTS (
	SELECT 1 FROM case_assignment h
	 WHERE h.case_id = n.case_id AND h.provider_id = n.provider_id);
