--- clock_insert: change, exactly 1
--- unscoped: the clock names the scope of its subject
--- in  id clock_id, scope_of unit_id, subject_kind text, subject int, subject_name text, rule text
--- in  law_version text, facts text, start_at time, due_at time, later_at time?, owner_kind text
--- in  owner_seat seat_id?, owner_name text
INSERT INTO clock (id, scope_id, subject_kind, subject_id, subject_name, rule, law_version, facts,
	start_at, due_at, later_at, owner_kind, owner_seat_id, owner_name, state, ended_at,
	ended_by)
VALUES (:id, :scope_of, :subject_kind, :subject, :subject_name, :rule, :law_version, :facts,
	:start_at, :due_at, :later_at, :owner_kind, :owner_seat, :owner_name, 'running', NULL, '');

--- clock_end: change
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int, rule text, state text, ended_at time, ended_by text
UPDATE clock SET state = :state, ended_at = :ended_at, ended_by = :ended_by
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state = 'running'
   AND (:rule = '' OR rule = :rule);

--- clock_hand: change
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int, rule text, seat seat_id?, name text
UPDATE clock SET owner_seat_id = :seat, owner_name = :name
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state = 'running'
   AND rule = :rule;

--- clock_of: many, at most 60
--- unscoped: the page has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out id clock_id, subject_kind text, subject int, subject_name text, rule text, law_version text
--- out facts text, start_at time, due_at time, later_at time?, owner_kind text, owner_name text
--- out owner_seat seat_id?, state text, ended_at time?
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at
  FROM clock WHERE subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY CASE state WHEN 'running' THEN 0 ELSE 1 END, due_at, id LIMIT 60;

-- Each unit of the scope gives the clocks that are due first straight from an index; so does a
-- seat.
--- clock_board_of: many, at most 200
--- in  seat seat_id?
--- out like clock_of
--- sqlite
SELECT c.id, c.subject_kind, c.subject_id, c.subject_name, c.rule, c.law_version, c.facts,
	c.start_at, c.due_at, c.later_at, c.owner_kind, c.owner_name,
	c.owner_seat_id AS owner_seat, c.state, c.ended_at
  FROM unit_scope s JOIN clock c ON c.id IN (
	SELECT a.id FROM (SELECT id FROM clock
		WHERE :seat IS NULL AND scope_id = s.unit_id AND state = 'running'
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = clock.subject_kind
			AND w.subject_id = clock.subject_id)
		ORDER BY due_at, id LIMIT 200) a
	UNION ALL
	SELECT b.id FROM (SELECT id FROM clock
		WHERE owner_seat_id = :seat AND scope_id = s.unit_id AND state = 'running'
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = clock.subject_kind
			AND w.subject_id = clock.subject_id)
		ORDER BY due_at, id LIMIT 200) b)
 WHERE s.viewer_id = :scope
 ORDER BY c.due_at, c.id LIMIT 200;
--- pg
SELECT c.id, c.subject_kind, c.subject_id, c.subject_name, c.rule, c.law_version, c.facts,
	c.start_at, c.due_at, c.later_at, c.owner_kind, c.owner_name,
	c.owner_seat_id AS owner_seat, c.state, c.ended_at
  FROM unit_scope s CROSS JOIN LATERAL (
	SELECT a.id FROM (SELECT id FROM clock
		WHERE :seat IS NULL AND scope_id = s.unit_id AND state = 'running'
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = clock.subject_kind
			AND w.subject_id = clock.subject_id)
		ORDER BY due_at, id LIMIT 200) a
	UNION ALL
	SELECT b.id FROM (SELECT id FROM clock
		WHERE owner_seat_id = :seat AND scope_id = s.unit_id AND state = 'running'
		  AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
			AND w.subject_kind = clock.subject_kind
			AND w.subject_id = clock.subject_id)
		ORDER BY due_at, id LIMIT 200) b) i
  JOIN clock c ON c.id = i.id
 WHERE s.viewer_id = :scope
 ORDER BY c.due_at, c.id LIMIT 200;

--- clock_after: many, at most 500
--- unscoped: every clock is computed again, whoever it belongs to
--- in  after clock_id
--- out id clock_id, rule text, facts text, start_at time, due_at time, later_at time?, state text
SELECT id, rule, facts, start_at, due_at, later_at,
	state FROM clock WHERE id > :after ORDER BY id LIMIT 500;

--- law_file_insert: change
--- in  hash text, name text, bytes bytes, first_used time
INSERT INTO law_file (hash, name, bytes, first_used) VALUES (:hash, :name, :bytes, :first_used)
ON CONFLICT (hash) DO NOTHING;
