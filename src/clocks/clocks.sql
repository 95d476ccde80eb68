--- clock_insert: change, exactly 1
--- unscoped: the clock names the scope of its subject
--- in  id clock_id, scope_of unit_id, subject_kind text, subject int, subject_name text, rule text, law_version text, facts text, start_at time, due_at time, later_at time?, owner_kind text, owner_seat seat_id?, owner_name text
INSERT INTO clock (id, scope_id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at, later_at, owner_kind, owner_seat_id, owner_name, state, ended_at, ended_by)
VALUES (:id, :scope_of, :subject_kind, :subject, :subject_name, :rule, :law_version, :facts, :start_at, :due_at, :later_at, :owner_kind, :owner_seat, :owner_name, 'running', NULL, '');

--- clock_end: change
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int, rule text, state text, ended_at time, ended_by text
UPDATE clock SET state = :state, ended_at = :ended_at, ended_by = :ended_by
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state = 'running' AND (:rule = '' OR rule = :rule);

--- clock_hand: change
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int, rule text, seat seat_id?, name text
UPDATE clock SET owner_seat_id = :seat, owner_name = :name
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state = 'running' AND rule = :rule;

--- clock_of: many, at most 60
--- unscoped: the page has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out id clock_id, subject_kind text, subject int, subject_name text, rule text, law_version text, facts text, start_at time, due_at time, later_at time?, owner_kind text, owner_name text, state text, ended_at time?
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at, later_at, owner_kind, owner_name, state, ended_at
  FROM clock WHERE subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY CASE state WHEN 'running' THEN 0 ELSE 1 END, due_at, id LIMIT 60;

--- clock_board_of: many, at most 200
--- in  seat seat_id?
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at, later_at, owner_kind, owner_name, state, ended_at
  FROM clock
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope) AND state = 'running'
   AND (:seat IS NULL OR owner_seat_id = :seat)
 ORDER BY due_at, id LIMIT 200;

--- clock_after: many, at most 500
--- unscoped: every clock is computed again, whoever it belongs to
--- in  after clock_id
--- out id clock_id, rule text, facts text, start_at time, due_at time, later_at time?, state text
SELECT id, rule, facts, start_at, due_at, later_at, state FROM clock WHERE id > :after ORDER BY id LIMIT 500;

--- law_file_insert: change
--- in  hash text, name text, bytes bytes, first_used time
INSERT INTO law_file (hash, name, bytes, first_used) VALUES (:hash, :name, :bytes, :first_used)
ON CONFLICT (hash) DO NOTHING;
