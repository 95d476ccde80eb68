--- clock_insert: change, exactly 1
--- unscoped: the clock names the scope of its subject
--- in  id clock_id, scope_of unit_id, subject_kind text, subject int, subject_name text, rule text
--- in  law_version text, facts text, start_at time, due_at time, later_at time?, owner_kind text
--- in  owner_seat seat_id?, owner_name text, pace text
INSERT INTO clock (id, scope_id, subject_kind, subject_id, subject_name, rule, law_version, facts,
	start_at, due_at, later_at, owner_kind, owner_seat_id, owner_name, pace, state,
	ended_at, ended_by)
VALUES (:id, :scope_of, :subject_kind, :subject, :subject_name, :rule, :law_version, :facts,
	:start_at, :due_at, :later_at, :owner_kind, :owner_seat, :owner_name, :pace, 'running',
	NULL, '');

--- clock_end: change
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int, rule text, state text, ended_at time, ended_by text
UPDATE clock SET state = :state, ended_at = :ended_at, ended_by = :ended_by
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state = 'running'
   AND (:rule = '' OR rule = :rule);

--- clock_ended: many, at most 60
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int, event text, ended_at time
--- out id clock_id, scope_of unit_id, start_at time, due_at time, pace text
SELECT id, scope_id AS scope_of, start_at, due_at, pace FROM clock
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state <> 'running'
   AND ended_by = :event AND ended_at = :ended_at ORDER BY id LIMIT 60;

--- clock_run_on: change, exactly 1
--- unscoped: the op has found the subject through its own scoped query
--- in  id clock_id
UPDATE clock SET state = 'running', ended_at = NULL, ended_by = '' WHERE id = :id;

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
--- out owner_seat seat_id?, state text, ended_at time?, ended_by text
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by
  FROM clock WHERE subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY CASE state WHEN 'running' THEN 0 ELSE 1 END, due_at, id LIMIT 60;

-- What the board counts: running clocks by column, rule and holder; where no person holds a clock,
-- by whose duty it is.
--- clock_counts: many, at most 5000
--- in  due_after time, due_until time
--- in  now time, at_once_before time, hours_until time, today_end time, soon_end time
--- out tone text, rule text, owner_seat seat_id?, duty text, owner_name text, number int
SELECT CASE
		WHEN CASE pace WHEN 'at_once' THEN due_at < :at_once_before ELSE due_at < :now END
			THEN 'late'
		WHEN pace = 'at_once' OR (pace = 'hours' AND due_at < :hours_until)
			OR (pace = 'days' AND due_at <= :today_end) THEN 'today'
		WHEN pace = 'hours' OR due_at <= :soon_end THEN 'soon' ELSE 'calm' END AS tone,
	rule, owner_seat_id AS owner_seat,
	CASE WHEN owner_seat_id IS NULL THEN owner_kind ELSE '' END AS duty,
	max(owner_name) AS owner_name, count(*) AS number
  FROM clock
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope) AND state = 'running'
   AND due_at > :due_after AND due_at <= :due_until
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id)
 GROUP BY 1, rule, owner_seat_id, 4 LIMIT 5000;

-- Clocks that run, by limit; an empty duty, tone or rule, or no seat, narrows nothing.  `due_after`
-- and `due_until` bound the limit; the page goes on behind the clock of `from_due` and `from_id`.
--- clock_board_of: many, at most 201
--- in  seat seat_id?, duty text, rule text, tone text, due_after time, due_until time
--- in  from_due time, from_id clock_id
--- in  now time, at_once_before time, hours_until time, today_end time, soon_end time
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by
  FROM clock
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope) AND state = 'running'
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id)
   AND (:seat IS NULL OR owner_seat_id = :seat)
   AND (:duty = '' OR (owner_seat_id IS NULL AND owner_kind = :duty))
   AND (due_at > :from_due OR (due_at = :from_due AND id > :from_id))
   AND (:rule = '' OR rule = :rule) AND due_at > :due_after AND due_at <= :due_until
   AND (:tone = '' OR :tone = CASE
		WHEN CASE pace WHEN 'at_once' THEN due_at < :at_once_before ELSE due_at < :now END
			THEN 'late'
		WHEN pace = 'at_once' OR (pace = 'hours' AND due_at < :hours_until)
			OR (pace = 'days' AND due_at <= :today_end) THEN 'today'
		WHEN pace = 'hours' OR due_at <= :soon_end THEN 'soon' ELSE 'calm' END)
 ORDER BY due_at, id LIMIT 201;

--- clock_one: one
--- in  id clock_id
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by
  FROM clock WHERE id = :id
    AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
    AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id);

-- Started on a day, whatever became of them.
--- clock_started: many, at most 300
--- in  first time, last time
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by
  FROM clock
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id)
   AND start_at >= :first AND start_at < :last
 ORDER BY start_at, id LIMIT 300;

--- clock_told: one
--- unscoped: a job tells of it, whoever it belongs to
--- in  id clock_id
--- out scope_of unit_id, subject_kind text, subject int, subject_name text, rule text
--- out owner_kind text, owner_seat seat_id?
SELECT scope_id AS scope_of, subject_kind, subject_id, subject_name, rule, owner_kind,
	owner_seat_id AS owner_seat FROM clock WHERE id = :id;

-- For a calendar feed: what a seat holds.
--- clock_of_seat: many, at most 500
--- unscoped: the feed is the seat's own
--- in  seat seat_id
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by
  FROM clock WHERE owner_seat_id = :seat AND state = 'running' ORDER BY due_at, id LIMIT 500;

--- clock_held: one
--- unscoped: a number, for who ends the seat
--- in  seat seat_id
--- out number int
SELECT count(*) AS number FROM clock WHERE owner_seat_id = :seat AND state = 'running';

--- reminder_insert: change, exactly 1
--- unscoped: the reminder takes the scope of its clock
--- in  id reminder_id, scope_of unit_id, clock clock_id, event text, at time
INSERT INTO clock_reminder (id, scope_id, clock_id, event, at, state)
VALUES (:id, :scope_of, :clock, :event, :at, 'waiting');

-- Of clocks that have ended.
--- reminder_drop: change
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int
DELETE FROM clock_reminder WHERE state = 'waiting' AND clock_id IN (
	SELECT id FROM clock WHERE subject_kind = :subject_kind AND subject_id = :subject
	   AND state <> 'running');

--- reminder_due: many, at most 200
--- unscoped: the job looks after the clocks of all units
--- in  now time
--- out id reminder_id, clock clock_id, event text
SELECT id, clock_id AS clock, event FROM clock_reminder
 WHERE state = 'waiting' AND at <= :now ORDER BY at, id LIMIT 200;

-- The newest of a clock's reminders that are due; older ones say less than it.
--- reminder_newest: one
--- unscoped: the job looks after the clocks of all units
--- in  clock clock_id, now time
--- out id reminder_id, event text
SELECT id, event FROM clock_reminder
 WHERE clock_id = :clock AND state = 'waiting' AND at <= :now ORDER BY at DESC, id DESC LIMIT 1;

--- reminder_settle: change
--- unscoped: the job looks after the clocks of all units
--- in  clock clock_id, now time, sent reminder_id
UPDATE clock_reminder SET state = CASE id WHEN :sent THEN 'sent' ELSE 'passed' END
 WHERE clock_id = :clock AND state = 'waiting' AND at <= :now;

--- reminder_of: many, at most 20
--- unscoped: the page has opened the clock through its own scoped query
--- in  clock clock_id
--- out event text, at time, state text
SELECT event, at, state FROM clock_reminder WHERE clock_id = :clock ORDER BY at, id LIMIT 20;

--- deletion_insert: change
--- unscoped: the op has found the clock through its own scoped query
--- in  id proposal_id, clock clock_id, ground text, key bytes, why bytes, account account_id
--- in  by text, at time
INSERT INTO clock_deletion (id, scope_id, clock_id, state, ground, key, why, proposed_account,
	proposed_by, proposed_at, decided_account, decided_by, decided_at)
SELECT :id, scope_id, id, 'proposed', :ground, :key, :why, :account, :by, :at, NULL, '', NULL
  FROM clock WHERE id = :clock AND NOT EXISTS (
	SELECT 1 FROM clock_deletion d WHERE d.clock_id = :clock AND d.state = 'proposed');

--- deletion_of: many, at most 20
--- unscoped: the page has opened the clock through its own scoped query
--- in  clock clock_id
--- out id proposal_id, state text, ground text, key bytes, why bytes?
--- out proposed_account account_id, proposed_by text, proposed_at time, decided_by text
--- out decided_at time?
SELECT id, state, ground, key, why, proposed_account, proposed_by, proposed_at, decided_by,
	decided_at
  FROM clock_deletion WHERE clock_id = :clock ORDER BY proposed_at DESC, id DESC LIMIT 20;

--- deletion_decide: change, exactly 1
--- unscoped: the op has found the clock through its own scoped query
--- in  id proposal_id, state text, account account_id, by text, at time
UPDATE clock_deletion SET state = :state, decided_account = :account, decided_by = :by,
	decided_at = :at WHERE id = :id AND state = 'proposed';

-- The clocks of the subject that ended: nothing is left to decide.
--- deletion_moot: change
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int
UPDATE clock_deletion SET state = 'moot' WHERE state = 'proposed' AND clock_id IN (
	SELECT id FROM clock WHERE subject_kind = :subject_kind AND subject_id = :subject
	   AND state <> 'running');

--- deletions_waiting: many, at most 50
--- out id clock_id, subject_name text, rule text, proposed_by text, proposed_at time
SELECT c.id, c.subject_name, c.rule, d.proposed_by, d.proposed_at
  FROM clock_deletion d JOIN clock c ON c.id = d.clock_id
 WHERE d.state = 'proposed'
   AND d.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = c.subject_kind AND w.subject_id = c.subject_id)
 ORDER BY d.proposed_at, d.id LIMIT 50;

--- clock_delete: change, exactly 1
--- unscoped: the op has found the clock through its own scoped query
--- in  id clock_id, at time
UPDATE clock SET state = 'cancelled', ended_at = :at, ended_by = 'clock.deleted'
 WHERE id = :id AND state = 'running';

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
