--- register_next: one
--- in  unit unit_id, book text, year int
--- out last int
INSERT INTO register_counter (unit_id, register, year, last) VALUES (:unit, :book, :year, 1)
ON CONFLICT (unit_id, register, year) DO UPDATE SET last = register_counter.last + 1
RETURNING last;

-- Whether the unit has numbered anything in whatever register and year, or entered one from paper.
--- register_any: one
--- in  unit unit_id
--- out year int
SELECT year FROM register_counter WHERE unit_id = :unit LIMIT 1;

--- case_insert: change, exactly 1
--- unscoped: the op has found the request through its own scoped query
--- in  id case_id, scope_of unit_id, request request_id, person person_id, number text, line text
--- in  form text, matter text, arrested text, accepted_at time, accepted_by text, law_version text
INSERT INTO case_file (id, scope_id, request_id, person_id, number, line, form, matter, arrested,
	state, accepted_at, accepted_by, provider_id, assigned_at, taken_at, ended_at, ending,
	law_version, rev, voided_at, voided_by, void_why)
VALUES (:id, :scope_of, :request, :person, :number, :line, :form, :matter, :arrested, 'accepted',
	:accepted_at, :accepted_by, NULL, NULL, NULL, NULL, '', :law_version, 1, NULL, '', NULL);

--- case_void: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id, at time, by text, key bytes?, why bytes?
UPDATE case_file SET state = 'voided', voided_at = :at, voided_by = :by, key = :key,
	void_why = :why, rev = rev + 1 WHERE id = :id;

-- Who is in charge sees the matter from the own seat, whatever office keeps it.
--- case_find: one
--- in  id case_id, seat seat_id
--- out id case_id, scope_of unit_id, request request_id, person person_id, number text, form text
--- out matter text, arrested text, state text, accepted_at time, accepted_by text
--- out provider provider_id?, assigned_at time?, taken_at time?, ended_at time?, ending text
--- out law_version text, rev int, voided_at time?, voided_by text, key bytes?, void_why bytes?
--- out standing text
SELECT id, scope_id AS scope_of, request_id, person_id, number, form, matter, arrested, state,
	accepted_at, accepted_by, provider_id, assigned_at, taken_at, ended_at, ending, law_version,
	rev, voided_at, voided_by, key, void_why, standing
  FROM case_file c WHERE id = :id
    AND (EXISTS (SELECT 1 FROM unit_scope u WHERE u.viewer_id = :scope AND u.unit_id = c.scope_id)
	OR EXISTS (SELECT 1 FROM provider v WHERE v.id = c.provider_id AND v.seat_id = :seat))
    AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'case' AND w.subject_id = c.id);

-- The line of the register that stands.
--- case_of_request: one
--- unscoped: the caller has found the request, by seat or by code
--- in  request request_id
--- out like case_find
SELECT id, scope_id AS scope_of, request_id, person_id, number, form, matter, arrested, state,
	accepted_at, accepted_by, provider_id, assigned_at, taken_at, ended_at, ending, law_version,
	rev, voided_at, voided_by, key, void_why, standing
  FROM case_file WHERE request_id = :request AND state <> 'voided';

--- case_assign: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id, provider provider_id, at time
UPDATE case_file SET state = 'assigned', provider_id = :provider, assigned_at = :at,
	taken_at = NULL, rev = rev + 1 WHERE id = :id;

--- case_stand: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id, standing text
UPDATE case_file SET standing = :standing WHERE id = :id;

--- case_take: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id, at time
UPDATE case_file SET state = 'working', taken_at = :at, rev = rev + 1 WHERE id = :id;

-- What hangs on the case has changed: a page of before is stale.
--- case_touch: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id
UPDATE case_file SET rev = rev + 1 WHERE id = :id;

--- case_end: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id, at time, ending text
UPDATE case_file SET state = 'ended', ended_at = :at, ending = :ending,
	rev = rev + 1 WHERE id = :id;

--- case_reopen: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id, state text
UPDATE case_file SET state = :state, ended_at = NULL, ending = '', rev = rev + 1 WHERE id = :id;

-- A page of the register with names and the nearest clock, and one row more when there is a next
-- page.  Each unit of the scope gives its newest rows straight from an index, so that a page costs
-- the same whatever the past; what is asked for decides which of the two branches has rows.
--- case_list: many, at most 51
--- in  state text, before_at time, before case_id
--- out id case_id, number text, form text, matter text, arrested text, state text
--- out accepted_at time, provider_name text?, person person_id, person_key bytes?
--- out person_name bytes?, person_birth bytes?, rule text?, facts text?, start_at time?
--- out due_at time?, later_at time?
--- sqlite
SELECT c.id, c.number, c.form, c.matter, c.arrested, c.state, c.accepted_at,
	v.name AS provider_name, c.person_id, p.key AS person_key, p.name AS person_name,
	p.birth AS person_birth, k.rule, k.facts, k.start_at, k.due_at, k.later_at
  FROM unit_scope s JOIN case_file c ON c.id IN (
	SELECT a.id FROM (SELECT id FROM case_file
		WHERE :state = '' AND scope_id = s.unit_id
		  AND accepted_at <= :before_at AND (accepted_at < :before_at OR id < :before)
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = 'case' AND w.subject_id = case_file.id)
		ORDER BY accepted_at DESC, id DESC LIMIT 51) a
	UNION ALL
	SELECT b.id FROM (SELECT id FROM case_file
		WHERE :state <> '' AND state = :state AND scope_id = s.unit_id
		  AND accepted_at <= :before_at AND (accepted_at < :before_at OR id < :before)
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = 'case' AND w.subject_id = case_file.id)
		ORDER BY accepted_at DESC, id DESC LIMIT 51) b)
  JOIN person p ON p.id = c.person_id LEFT JOIN provider v ON v.id = c.provider_id
  LEFT JOIN clock k ON k.id = (SELECT o.id FROM clock o
	WHERE o.subject_kind = 'case' AND o.subject_id = c.id AND o.state = 'running'
	ORDER BY o.due_at, o.id LIMIT 1)
 WHERE s.viewer_id = :scope
 ORDER BY c.accepted_at DESC, c.id DESC LIMIT 51;
--- pg
SELECT c.id, c.number, c.form, c.matter, c.arrested, c.state, c.accepted_at,
	v.name AS provider_name, c.person_id, p.key AS person_key, p.name AS person_name,
	p.birth AS person_birth, k.rule, k.facts, k.start_at, k.due_at, k.later_at
  FROM unit_scope s CROSS JOIN LATERAL (
	SELECT a.id FROM (SELECT id FROM case_file
		WHERE :state = '' AND scope_id = s.unit_id
		  AND accepted_at <= :before_at AND (accepted_at < :before_at OR id < :before)
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = 'case' AND w.subject_id = case_file.id)
		ORDER BY accepted_at DESC, id DESC LIMIT 51) a
	UNION ALL
	SELECT b.id FROM (SELECT id FROM case_file
		WHERE :state <> '' AND state = :state AND scope_id = s.unit_id
		  AND accepted_at <= :before_at AND (accepted_at < :before_at OR id < :before)
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = 'case' AND w.subject_id = case_file.id)
		ORDER BY accepted_at DESC, id DESC LIMIT 51) b) i
  JOIN case_file c ON c.id = i.id
  JOIN person p ON p.id = c.person_id LEFT JOIN provider v ON v.id = c.provider_id
  LEFT JOIN clock k ON k.id = (SELECT o.id FROM clock o
	WHERE o.subject_kind = 'case' AND o.subject_id = c.id AND o.state = 'running'
	ORDER BY o.due_at, o.id LIMIT 1)
 WHERE s.viewer_id = :scope
 ORDER BY c.accepted_at DESC, c.id DESC LIMIT 51;

-- The same of what somebody is in charge of, whatever office keeps it.
--- case_list_own: many, at most 51
--- unscoped: the provider is the one of the reader's own seat
--- in  provider provider_id, state text, before_at time, before case_id
--- out like case_list
SELECT c.id, c.number, c.form, c.matter, c.arrested, c.state, c.accepted_at,
	v.name AS provider_name, c.person_id, p.key AS person_key, p.name AS person_name,
	p.birth AS person_birth, k.rule, k.facts, k.start_at, k.due_at, k.later_at
  FROM (SELECT id FROM case_file
	 WHERE provider_id = :provider AND (:state = '' OR state = :state)
	   AND accepted_at <= :before_at AND (accepted_at < :before_at OR id < :before)
	 ORDER BY accepted_at DESC, id DESC LIMIT 51) i
  JOIN case_file c ON c.id = i.id
  JOIN person p ON p.id = c.person_id LEFT JOIN provider v ON v.id = c.provider_id
  LEFT JOIN clock k ON k.id = (SELECT o.id FROM clock o
	WHERE o.subject_kind = 'case' AND o.subject_id = c.id AND o.state = 'running'
	ORDER BY o.due_at, o.id LIMIT 1)
 ORDER BY c.accepted_at DESC, c.id DESC LIMIT 51;

-- What still runs in somebody's charge, as far as the reader may see it.
--- cases_running: many, at most 200
--- in  provider provider_id
--- out like case_list
SELECT c.id, c.number, c.form, c.matter, c.arrested, c.state, c.accepted_at,
	v.name AS provider_name, c.person_id, p.key AS person_key, p.name AS person_name,
	p.birth AS person_birth, k.rule, k.facts, k.start_at, k.due_at, k.later_at
  FROM case_file c
  JOIN person p ON p.id = c.person_id LEFT JOIN provider v ON v.id = c.provider_id
  LEFT JOIN clock k ON k.id = (SELECT o.id FROM clock o
	WHERE o.subject_kind = 'case' AND o.subject_id = c.id AND o.state = 'running'
	ORDER BY o.due_at, o.id LIMIT 1)
 WHERE c.provider_id = :provider AND c.state IN ('assigned', 'working', 'suspended')
   AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'case' AND w.subject_id = c.id)
 ORDER BY c.accepted_at, c.id LIMIT 200;

--- party_insert: change, exactly 1
--- unscoped: the party takes the scope of its case
--- in  id party_id, scope_of unit_id, case_file case_id, person person_id, side text
INSERT INTO case_party (id, scope_id, case_id, person_id, side) VALUES (:id, :scope_of, :case_file,
	:person, :side);

--- parties_of: many, at most 50
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id
--- out id party_id, person person_id, side text
SELECT id, person_id, side FROM case_party WHERE case_id = :case_file ORDER BY id LIMIT 50;

-- Whom a provider acts or acted for; who was assigned by mistake never acted.
--- clients_of_provider: many, at most 5000
--- unscoped: the conflict search looks over all organisations and shows none of their matters
--- in  provider provider_id
--- out case_file case_id, person person_id, key bytes?, name bytes?, birth bytes?, id_number bytes?
--- out phone bytes?
SELECT c.id AS case_file, c.person_id, p.key, p.name, p.birth, p.id_number, p.phone
  FROM case_assignment h JOIN case_file c ON c.id = h.case_id JOIN person p ON p.id = c.person_id
 WHERE h.provider_id = :provider AND h.ground <> 'reversed' ORDER BY c.id DESC LIMIT 5000;

-- Against whom a provider acts or acted, or who is accused beside their clients.
--- others_of_provider: many, at most 5000
--- unscoped: the conflict search looks over all organisations and shows none of their matters
--- in  provider provider_id, side text
--- out like clients_of_provider
SELECT c.id AS case_file, x.person_id, p.key, p.name, p.birth, p.id_number, p.phone
  FROM case_assignment h JOIN case_file c ON c.id = h.case_id
  JOIN case_party x ON x.case_id = c.id AND x.side = :side JOIN person p ON p.id = x.person_id
 WHERE h.provider_id = :provider AND h.ground <> 'reversed'
 ORDER BY c.id DESC, x.id LIMIT 5000;

-- The newest is the one that counts: of two in one instant the later one comes behind.
--- conflict_insert: change, exactly 1
--- unscoped: the check takes the scope of its case
--- in  case_file case_id, provider provider_id, scope_of unit_id, at time, result text, score int
--- in  cleared_by text, key bytes?, clearance bytes?
INSERT INTO conflict_check (case_id, provider_id, scope_id, at, result, score, cleared_by, key,
	clearance)
VALUES (:case_file, :provider, :scope_of, coalesce((SELECT max(k.at) + 1 FROM conflict_check k
	WHERE k.case_id = :case_file AND k.provider_id = :provider AND k.at >= :at), :at),
	:result, :score, :cleared_by, :key, :clearance);

--- work_insert: change, exactly 1
--- unscoped: the note takes the scope of its case
--- in  id note_id, scope_of unit_id, case_file case_id, day date, minutes int, kind text
--- in  stage text, key bytes, note bytes, at time, by text, provider provider_id
INSERT INTO case_work (id, scope_id, case_id, day, minutes, kind, stage, key, note, written_at,
	written_by, provider_id)
VALUES (:id, :scope_of, :case_file, :day, :minutes, :kind, :stage, :key, :note, :at, :by,
	:provider);

--- work_of: many, at most 500
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id
--- out id note_id, day date, minutes int, kind text, key bytes, note bytes?, written_at time
--- out by text, confirmed_at time?
SELECT id, day, minutes, kind, key, note, written_at,
	written_by AS by, confirmed_at FROM case_work WHERE case_id = :case_file ORDER BY day DESC,
	id DESC LIMIT 500;

--- work_on_day: one
--- unscoped: the op has found the case through its own scoped query
--- in  case_file case_id, provider provider_id, day date
--- out minutes int
SELECT coalesce(sum(minutes), 0) AS minutes FROM case_work
 WHERE case_id = :case_file AND provider_id = :provider AND day = :day;

-- What was written last, whatever day it is about.
--- work_newest: many, at most 5
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id
--- out like work_of
SELECT id, day, minutes, kind, key, note, written_at,
	written_by AS by, confirmed_at FROM case_work WHERE case_id = :case_file
 ORDER BY written_at DESC,
	id DESC LIMIT 5;

--- parties_named: many, at most 50
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id
--- out side text, person person_id, person_key bytes?, person_name bytes?, person_birth bytes?
SELECT x.side, x.person_id, p.key AS person_key, p.name AS person_name, p.birth AS person_birth
  FROM case_party x JOIN person p ON p.id = x.person_id WHERE x.case_id = :case_file ORDER BY x.id
  	LIMIT 50;

--- conflict_last: one
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id, provider provider_id
--- out at time, result text, score int, cleared_by text, key bytes?, clearance bytes?
SELECT at, result, score, cleared_by, key, clearance FROM conflict_check
 WHERE case_id = :case_file AND provider_id = :provider ORDER BY at DESC LIMIT 1;

--- conflict_clear: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  case_file case_id, provider provider_id, at time, key bytes?, clearance bytes?
--- in  by text
UPDATE conflict_check SET key = :key, clearance = :clearance, cleared_by = :by
 WHERE case_id = :case_file AND provider_id = :provider AND at = :at;

-- What a search leads to: requests of the scope and their matters; with a provider,
-- only what they are in charge of.
--- matters_of_person: many, at most 20
--- in  person person_id, provider provider_id?
--- out request request_id, code text, filed_at time, case_file case_id?, number text?
--- out scope_of unit_id, person person_id, person_key bytes?, person_name bytes?
--- out person_birth bytes?
SELECT r.id AS request, r.code, r.filed_at, c.id AS case_file, c.number, r.scope_id AS scope_of,
	r.person_id, p.key AS person_key, p.name AS person_name, p.birth AS person_birth
  FROM request r JOIN person p ON p.id = r.person_id
  LEFT JOIN case_file c ON c.request_id = r.id AND c.state <> 'voided'
 WHERE r.person_id = :person
   AND (c.provider_id = :provider OR (:provider IS NULL
	AND r.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)))
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id)
 ORDER BY r.id DESC LIMIT 20;

--- matter_of_request: one
--- in  request request_id, provider provider_id?
--- out like matters_of_person
SELECT r.id AS request, r.code, r.filed_at, c.id AS case_file, c.number, r.scope_id AS scope_of,
	r.person_id, p.key AS person_key, p.name AS person_name, p.birth AS person_birth
  FROM request r JOIN person p ON p.id = r.person_id
  LEFT JOIN case_file c ON c.request_id = r.id AND c.state <> 'voided'
 WHERE r.id = :request
   AND (c.provider_id = :provider OR (:provider IS NULL
	AND r.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)))
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id);

--- matter_by_code: one
--- in  code text, provider provider_id?
--- out like matters_of_person
SELECT r.id AS request, r.code, r.filed_at, c.id AS case_file, c.number, r.scope_id AS scope_of,
	r.person_id, p.key AS person_key, p.name AS person_name, p.birth AS person_birth
  FROM request r JOIN person p ON p.id = r.person_id
  LEFT JOIN case_file c ON c.request_id = r.id AND c.state <> 'voided'
 WHERE r.code = :code
   AND (c.provider_id = :provider OR (:provider IS NULL
	AND r.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)))
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id);

--- matters_by_number: many, at most 20
--- in  number text, provider provider_id?
--- out like matters_of_person
SELECT r.id AS request, r.code, r.filed_at, c.id AS case_file, c.number, r.scope_id AS scope_of,
	r.person_id, p.key AS person_key, p.name AS person_name, p.birth AS person_birth
  FROM case_file c JOIN request r ON r.id = c.request_id JOIN person p ON p.id = r.person_id
 WHERE c.number = :number
   AND (c.provider_id = :provider OR (:provider IS NULL
	AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)))
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id)
 ORDER BY r.id DESC LIMIT 20;
