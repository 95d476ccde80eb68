--- case_about: one
--- unscoped: a job tells of it, whoever it belongs to
--- in  id case_id
--- out scope_of unit_id, number text, request request_id, person person_id, seat seat_id?
--- out former seat_id?
SELECT c.scope_id AS scope_of, c.number, c.request_id AS request, c.person_id AS person,
	v.seat_id AS seat, (
	SELECT p.seat_id FROM case_assignment h JOIN provider p ON p.id = h.provider_id
	 WHERE h.case_id = c.id AND h.to_at IS NOT NULL ORDER BY h.place DESC LIMIT 1) AS former
  FROM case_file c LEFT JOIN provider v ON v.id = c.provider_id WHERE c.id = :id;

--- case_held: one
--- unscoped: a number, for who ends the seat
--- in  seat seat_id
--- out number int
SELECT count(*) AS number FROM provider v JOIN case_file c ON c.provider_id = v.id
 WHERE v.seat_id = :seat AND c.state IN ('assigned', 'working', 'suspended', 'ended');

--- stuck_end: change
--- unscoped: the job looks after the matters of all units
--- in  now time, today date
UPDATE case_stuck SET ended_at = :now
 WHERE ended_at IS NULL AND (until_day < :today OR EXISTS (
	SELECT 1 FROM journal j WHERE j.subject_kind = 'case' AND j.subject_id = case_stuck.case_id
	   AND j.at >= case_stuck.noticed_at AND j.what NOT IN ('case.stuck', 'case.waits')));

-- Matters in that state in which nothing was noted since.
--- case_silent: many, at most 200
--- unwalled: the job looks after the matters of all units
--- in  state text, before time, after case_id
--- out id case_id, scope_of unit_id, silent_since time?
SELECT c.id, c.scope_id AS scope_of, (
	SELECT max(j.at) FROM journal j WHERE j.subject_kind = 'case' AND j.subject_id = c.id
	   AND j.what NOT IN ('case.stuck', 'case.waits')) AS silent_since
  FROM case_file c
 WHERE c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND c.state = :state AND c.id > :after AND NOT EXISTS (
	SELECT 1 FROM journal j WHERE j.subject_kind = 'case' AND j.subject_id = c.id
	   AND j.at >= :before AND j.what NOT IN ('case.stuck', 'case.waits'))
   AND NOT EXISTS (SELECT 1 FROM case_stuck s WHERE s.case_id = c.id AND s.ended_at IS NULL)
 ORDER BY c.id LIMIT 200;

--- stuck_insert: change, exactly 1
--- unscoped: the note takes the scope of its case
--- in  id note_id, scope_of unit_id, case_file case_id, silent_since time, at time
INSERT INTO case_stuck (id, scope_id, case_id, silent_since, noticed_at, answered_by, answered_at,
	until_day, ended_at)
VALUES (:id, :scope_of, :case_file, :silent_since, :at, '', NULL, NULL, NULL);

--- stuck_of: one
--- unscoped: the op has found the case through its own scoped query
--- in  case_file case_id
--- out id note_id, silent_since time, noticed_at time, answered_by text, until_day date?
SELECT id, silent_since, noticed_at, answered_by, until_day FROM case_stuck
 WHERE case_id = :case_file AND ended_at IS NULL ORDER BY noticed_at DESC LIMIT 1;

--- stuck_answer: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id note_id, by text, at time, until date
UPDATE case_stuck SET answered_by = :by, answered_at = :at, until_day = :until
 WHERE id = :id AND ended_at IS NULL;

--- stuck_list: many, at most 200
--- in  provider provider_id?
--- out id case_id, number text, state text, provider_name text?, silent_since time
--- out answered_by text, until_day date?
SELECT c.id, c.number, c.state, v.name AS provider_name, s.silent_since, s.answered_by,
	s.until_day
  FROM case_stuck s JOIN case_file c ON c.id = s.case_id
  LEFT JOIN provider v ON v.id = c.provider_id
 WHERE s.ended_at IS NULL
   AND s.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND (:provider IS NULL OR c.provider_id = :provider)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'case' AND w.subject_id = c.id)
   AND NOT EXISTS (
	SELECT 1 FROM journal j WHERE j.subject_kind = 'case' AND j.subject_id = c.id
	   AND j.at >= s.noticed_at AND j.what NOT IN ('case.stuck', 'case.waits'))
 ORDER BY s.silent_since, s.id LIMIT 200;

-- What waits in the matters that the actor sees, or in those of one provider; the lists behind are
-- case_list, case_list_own, case_figure and stuck_list.
--- desk_counts: one
--- in  provider provider_id?, today date
--- out accepted int, assigned int, asked int, offered int, left_behind int, stuck int
SELECT coalesce(sum(CASE WHEN c.state = 'accepted' THEN 1 ELSE 0 END), 0) AS accepted,
	coalesce(sum(CASE WHEN c.state = 'assigned' THEN 1 ELSE 0 END), 0) AS assigned,
	coalesce(sum(CASE WHEN c.state IN ('assigned', 'working', 'suspended') AND EXISTS (
		SELECT 1 FROM case_change x WHERE x.case_id = c.id AND x.state = 'open')
		THEN 1 ELSE 0 END), 0) AS asked,
	coalesce(sum(CASE WHEN c.state = 'ended' AND 'offered' = (
		SELECT u.what FROM case_turn u WHERE u.case_id = c.id ORDER BY u.id DESC LIMIT 1)
		THEN 1 ELSE 0 END), 0) AS offered,
	coalesce(sum(CASE WHEN v.to_day < :today THEN 1 ELSE 0 END), 0) AS left_behind,
	coalesce(sum(CASE WHEN EXISTS (
		SELECT 1 FROM case_stuck s WHERE s.case_id = c.id AND s.ended_at IS NULL
		   AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.subject_kind = 'case'
			AND j.subject_id = c.id AND j.at >= s.noticed_at
			AND j.what NOT IN ('case.stuck', 'case.waits')))
		THEN 1 ELSE 0 END), 0) AS stuck
  FROM unit_scope s CROSS JOIN (SELECT 'accepted' AS state UNION ALL SELECT 'assigned'
	UNION ALL SELECT 'working' UNION ALL SELECT 'suspended' UNION ALL SELECT 'ended') open
	JOIN case_file c ON c.scope_id = s.unit_id AND c.state = open.state
	LEFT JOIN provider v ON v.id = c.provider_id
 WHERE s.viewer_id = :scope
   AND (:provider IS NULL OR c.provider_id = :provider)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'case' AND w.subject_id = c.id);

-- Each figure of a provider is the number of rows of case_figure below.
--- workload_of: many, at most 500
--- in  since time, year_from date
--- out id provider_id, name text, kind text, seat seat_id?, running int, done int, minutes int
SELECT v.id, v.name, v.kind, v.seat_id AS seat, (
	SELECT count(*) FROM case_file c WHERE c.provider_id = v.id
	   AND c.state IN ('assigned', 'working', 'suspended')
	   AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
	   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
		AND w.subject_kind = 'case' AND w.subject_id = c.id)) AS running,
	(SELECT count(*) FROM case_file c WHERE c.provider_id = v.id AND c.ended_at >= :since
	   AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
	   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
		AND w.subject_kind = 'case' AND w.subject_id = c.id)) AS done,
	(SELECT coalesce(sum(n.minutes), 0)
	  FROM case_assignment a JOIN case_work n ON n.case_id = a.case_id
	 WHERE a.provider_id = v.id AND n.day >= :year_from AND n.written_at >= a.from_at
	   AND (a.to_at IS NULL OR n.written_at < a.to_at)
	   AND a.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
	   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
		AND w.subject_kind = 'case' AND w.subject_id = a.case_id)) AS minutes
  FROM provider v
 WHERE v.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY v.name_sort, v.id LIMIT 500;

-- No provider: of all of them.
--- case_figure: many, at most 500
--- in  provider provider_id?, figure text, since time, today date
--- out like case_list
SELECT c.id, c.number, c.form, c.matter, c.arrested, c.state, c.accepted_at,
	v.name AS provider_name, c.person_id, p.key AS person_key, p.name AS person_name,
	p.birth AS person_birth, k.rule, k.facts, k.start_at, k.due_at, k.later_at
  FROM case_file c
  JOIN person p ON p.id = c.person_id LEFT JOIN provider v ON v.id = c.provider_id
  LEFT JOIN clock k ON k.id = (SELECT o.id FROM clock o
	WHERE o.subject_kind = 'case' AND o.subject_id = c.id AND o.state = 'running'
	ORDER BY o.due_at, o.id LIMIT 1)
 WHERE (c.provider_id = :provider OR (:provider IS NULL
	AND v.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)))
   AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'case' AND w.subject_id = c.id)
   AND ((:figure = 'running' AND c.state IN ('assigned', 'working', 'suspended'))
	OR (:figure = 'done' AND c.ended_at >= :since)
	OR (:figure = 'left' AND c.state IN ('assigned', 'working', 'suspended', 'ended')
		AND v.to_day < :today)
	OR (:figure = 'asked' AND c.state IN ('assigned', 'working', 'suspended') AND EXISTS (
		SELECT 1 FROM case_change x WHERE x.case_id = c.id AND x.state = 'open'))
	OR (:figure = 'offered' AND c.state = 'ended' AND 'offered' = (
		SELECT u.what FROM case_turn u WHERE u.case_id = c.id ORDER BY u.id DESC LIMIT 1)))
 ORDER BY c.accepted_at DESC, c.id DESC LIMIT 500;

-- The time behind that figure of the workload, by matter.
--- time_figure: many, at most 500
--- in  provider provider_id, year_from date
--- out id case_id, number text, form text, accepted_at time, works int, minutes int
--- out confirmed int
SELECT c.id, c.number, c.form, c.accepted_at, count(*) AS works, sum(n.minutes) AS minutes,
	coalesce(sum(CASE WHEN n.confirmed_at IS NULL THEN 0 ELSE n.minutes END), 0)
		AS confirmed
  FROM case_assignment a JOIN case_file c ON c.id = a.case_id
  JOIN case_work n ON n.case_id = a.case_id
 WHERE a.provider_id = :provider AND n.day >= :year_from AND n.written_at >= a.from_at
   AND (a.to_at IS NULL OR n.written_at < a.to_at)
   AND a.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'case' AND w.subject_id = a.case_id)
 GROUP BY c.id, c.number, c.form, c.accepted_at ORDER BY c.accepted_at DESC, c.id DESC LIMIT 500;

--- feed_set: change, exactly 1
--- in  seat seat_id, token_hash bytes, at time
INSERT INTO calendar_feed (seat_id, token_hash, made_at) VALUES (:seat, :token_hash, :at)
ON CONFLICT (seat_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at;

--- feed_end: change
--- in  seat seat_id
DELETE FROM calendar_feed WHERE seat_id = :seat;

--- feed_of: one
--- in  seat seat_id
--- out made_at time
SELECT made_at FROM calendar_feed WHERE seat_id = :seat;

-- A seat that has ended, or whose account was closed, has no feed any more.
--- feed_find: one
--- in  token_hash bytes, today date
--- out seat seat_id
SELECT f.seat_id AS seat FROM calendar_feed f JOIN seat s ON s.id = f.seat_id
  JOIN account a ON a.id = s.account_id
 WHERE f.token_hash = :token_hash AND a.closed_at IS NULL AND s.from_day <= :today
   AND (s.to_day IS NULL OR s.to_day >= :today);

-- Offices that decisions were sent to and hearings were held at; the most used first.
--- offices_named: many, at most 100
--- in  since time
--- out name text
SELECT x.name FROM (
	SELECT h.agency AS name FROM case_assignment h
	 WHERE h.from_at >= :since AND h.agency <> ''
	   AND h.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
	UNION ALL
	SELECT d.place AS name FROM case_date d
	 WHERE d.at >= :since AND d.kind IN ('trial', 'session', 'interrogation')
	   AND d.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)) x
 GROUP BY x.name ORDER BY count(*) DESC, x.name LIMIT 100;
