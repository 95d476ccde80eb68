-- Running matters, of whoever may be assigned here: a number each.
--- case_load: many, at most 500
--- unwalled: a number alone
--- out provider provider_id?, open int
SELECT c.provider_id, count(*) AS open FROM case_file c
 WHERE c.provider_id IN (SELECT v.id FROM provider v
	WHERE v.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope))
   AND c.state IN ('assigned', 'working', 'suspended')
 GROUP BY c.provider_id ORDER BY c.provider_id NULLS LAST LIMIT 500;

--- case_open_again: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id
UPDATE case_file SET state = 'accepted', provider_id = NULL, assigned_at = NULL, taken_at = NULL,
	rev = rev + 1 WHERE id = :id;

--- assignment_insert: change, exactly 1
--- unscoped: the assignment takes the scope of its case
--- in  case_file case_id, scope_of unit_id, provider provider_id, at time, agency text, by text
INSERT INTO case_assignment (case_id, place, scope_id, provider_id, from_at, to_at, ground, agency,
	decided_by)
VALUES (:case_file, 1 + (SELECT count(*) FROM case_assignment WHERE case_id = :case_file),
	:scope_of, :provider, :at, NULL, '', :agency, :by);

--- assignment_close: change
--- unscoped: the op has found the case through its own scoped query
--- in  case_file case_id, at time, ground text
UPDATE case_assignment SET to_at = :at, ground = :ground
 WHERE case_id = :case_file AND to_at IS NULL;

--- assignments_of: many, at most 50
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id
--- out provider provider_id, name text, kind text, from_at time, to_at time?, ground text
--- out agency text, by text
SELECT h.provider_id, v.name, v.kind, h.from_at, h.to_at, h.ground, h.agency, h.decided_by AS by
  FROM case_assignment h JOIN provider v ON v.id = h.provider_id
 WHERE h.case_id = :case_file ORDER BY h.place DESC LIMIT 50;

--- bar_put: change
--- unscoped: the op has found the case through its own scoped query
--- in  case_file case_id, provider provider_id, scope_of unit_id, ground text, at time, by text
INSERT INTO case_bar (case_id, provider_id, scope_id, ground, at, noted_by)
VALUES (:case_file, :provider, :scope_of, :ground, :at, :by)
ON CONFLICT (case_id, provider_id) DO UPDATE SET ground = :ground, at = :at, noted_by = :by;

--- bars_of: many, at most 200
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id
--- out provider provider_id, ground text
SELECT provider_id, ground FROM case_bar WHERE case_id = :case_file ORDER BY provider_id LIMIT 200;

--- change_insert: change, exactly 1
--- unscoped: the change takes the scope of its case
--- in  id change_id, case_file case_id, scope_of unit_id, provider provider_id, cause text
--- in  ground text, key bytes, words bytes, received_at time, clock text, by text, searched bool
INSERT INTO case_change (id, case_id, scope_id, provider_id, cause, ground, key, words, received_at,
	clock, noted_by, state, answered_at, answered_by, searched)
VALUES (:id, :case_file, :scope_of, :provider, :cause, :ground, :key, :words, :received_at, :clock,
	:by, 'open', NULL, '', :searched);

--- changes_of: many, at most 50
--- unscoped: the page has opened the case, or the citizen their own request
--- in  case_file case_id
--- out id change_id, provider provider_id, name text, cause text, ground text, key bytes
--- out words bytes?, received_at time, clock text, by text, state text, answered_at time?
--- out answered_by text, searched bool
SELECT x.id, x.provider_id, v.name, x.cause, x.ground, x.key, x.words, x.received_at, x.clock,
	x.noted_by AS by, x.state, x.answered_at, x.answered_by, x.searched
  FROM case_change x JOIN provider v ON v.id = x.provider_id
 WHERE x.case_id = :case_file ORDER BY x.received_at DESC, x.id DESC LIMIT 50;

--- change_answer: change
--- unscoped: the op has found the case through its own scoped query
--- in  case_file case_id, cause text, state text, at time, by text
UPDATE case_change SET state = :state, answered_at = :at, answered_by = :by
 WHERE case_id = :case_file AND state = 'open' AND (:cause = '' OR cause = :cause);

-- Who is or was in charge of matters in which this person is the client.
--- providers_for_person: many, at most 200
--- unscoped: walls reach over all organisations and show none of their matters
--- in  person person_id
--- out case_file case_id, request request_id, provider provider_id, seat seat_id?
SELECT c.id AS case_file, c.request_id, v.id AS provider, v.seat_id
  FROM case_file c JOIN provider v ON v.id = c.provider_id
 WHERE c.person_id = :person ORDER BY c.id LIMIT 200;

-- The same where this person stands on the other side.
--- providers_against_person: many, at most 200
--- unscoped: walls reach over all organisations and show none of their matters
--- in  person person_id
--- out like providers_for_person
SELECT c.id AS case_file, c.request_id, v.id AS provider, v.seat_id
  FROM case_party x JOIN case_file c ON c.id = x.case_id JOIN provider v ON v.id = c.provider_id
 WHERE x.person_id = :person AND x.side = 'opposing' ORDER BY c.id LIMIT 200;

-- Who signs in at the offices that the actor's own one sees.
--- staff_of_scope: many, at most 500
--- in  today date
--- out account account_id, name text, role text
SELECT a.id AS account, a.name, min(s.role) AS role FROM seat s
  JOIN account a ON a.id = s.account_id AND a.closed_at IS NULL
 WHERE s.unit_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND s.from_day <= :today AND (s.to_day IS NULL OR s.to_day >= :today)
 GROUP BY a.id, a.name ORDER BY a.id LIMIT 500;

--- account_name: one
--- in  account account_id
--- out name text
SELECT name FROM account WHERE id = :account;
