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
--- in  subject_kind text, subject int, rule text, owner text, seat seat_id?, name text
UPDATE clock SET owner_kind = :owner, owner_seat_id = :seat, owner_name = :name
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state = 'running'
   AND rule = :rule;

--- clock_rename: change
--- unscoped: whatever runs in the name of one seat, whichever unit it belongs to
--- in  seat seat_id, name text
UPDATE clock SET owner_name = :name WHERE owner_seat_id = :seat AND state = 'running';

--- clock_rename_absent: change
--- unscoped: the op has found who is renamed through its own scoped query
--- in  scope_of unit_id, before text, name text
UPDATE clock SET owner_name = :name WHERE scope_id = :scope_of AND state = 'running'
   AND owner_seat_id IS NULL AND owner_name = :before;

-- In the order of an index: clocks_of() puts them into that of the page.
--- clock_of: many, at most 200
--- unscoped: the page has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out id clock_id, subject_kind text, subject int, subject_name text, rule text, law_version text
--- out facts text, start_at time, due_at time, later_at time?, owner_kind text, owner_name text
--- out owner_seat seat_id?, state text, ended_at time?, ended_by text, cause text
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by,
	coalesce((SELECT x.cause FROM clock_cause x WHERE x.clock_id = clock.id AND x.stands = 1),
		'') AS cause
  FROM clock WHERE subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY start_at DESC, id DESC LIMIT 200;

-- `own` is the seat of who sees what they hold and nothing else.

-- What the board counts: running clocks by column, whose edges clocks_edges() says, by rule and by
-- holder; where no person holds a clock, by who must act.
--- clock_counts: many, at most 5000
--- in  own seat_id?, due_after time, due_until time
--- in  at_once_late time, at_once_today time, at_once_soon time
--- in  hours_late time, hours_today time, hours_soon time, days_late time, days_today time
--- in  days_soon time
--- out tone text, rule text, owner_seat seat_id?, owner_kind text, owner_name text, number int
SELECT CASE
		WHEN due_at < CASE pace WHEN 'at_once' THEN :at_once_late
			WHEN 'hours' THEN :hours_late ELSE :days_late END THEN 'late'
		WHEN due_at < CASE pace WHEN 'at_once' THEN :at_once_today
			WHEN 'hours' THEN :hours_today ELSE :days_today END THEN 'today'
		WHEN due_at < CASE pace WHEN 'at_once' THEN :at_once_soon
			WHEN 'hours' THEN :hours_soon ELSE :days_soon END THEN 'soon'
		ELSE 'calm' END AS tone,
	rule, owner_seat_id AS owner_seat,
	CASE WHEN owner_seat_id IS NULL THEN owner_kind ELSE '' END AS owner_kind,
	max(owner_name) AS owner_name, count(*) AS number
  FROM clock
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope) AND state = 'running'
   AND due_at > :due_after AND due_at <= :due_until
   AND (:own IS NULL OR owner_seat_id = :own)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id)
 GROUP BY 1, rule, owner_seat_id, 4 LIMIT 5000;

-- Clocks that run, by limit; an empty owner, cause or rule, or no seat, narrows nothing; the cause
-- 'none' finds those without one.  The page goes on behind the clock of `from_due` and `from_id`.
--- clock_board_of: many, at most 201
--- in  seat seat_id?, owner_kind text, rule text, cause text, due_after time, due_until time
--- in  from_due time, from_id clock_id, at_once_from time, at_once_until time, hours_from time
--- in  hours_until time, days_from time, days_until time
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by,
	coalesce((SELECT x.cause FROM clock_cause x WHERE x.clock_id = clock.id AND x.stands = 1),
		'') AS cause
  FROM clock
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope) AND state = 'running'
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id)
   AND (:seat IS NULL OR owner_seat_id = :seat)
   AND (:owner_kind = '' OR (owner_seat_id IS NULL AND owner_kind = :owner_kind))
   AND (due_at > :from_due OR (due_at = :from_due AND id > :from_id))
   AND (:rule = '' OR rule = :rule) AND due_at > :due_after AND due_at <= :due_until
   AND due_at >= CASE pace WHEN 'at_once' THEN :at_once_from
	WHEN 'hours' THEN :hours_from ELSE :days_from END
   AND due_at < CASE pace WHEN 'at_once' THEN :at_once_until
	WHEN 'hours' THEN :hours_until ELSE :days_until END
   AND (:cause = '' OR (:cause = 'none' AND NOT EXISTS (
		SELECT 1 FROM clock_cause x WHERE x.clock_id = clock.id))
	OR EXISTS (SELECT 1 FROM clock_cause x WHERE x.clock_id = clock.id AND x.stands = 1
		AND x.cause = :cause))
 ORDER BY due_at, id LIMIT 201;

--- clock_one: one
--- in  id clock_id, own seat_id?
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by,
	coalesce((SELECT x.cause FROM clock_cause x WHERE x.clock_id = clock.id AND x.stands = 1),
		'') AS cause
  FROM clock WHERE id = :id AND (:own IS NULL OR owner_seat_id = :own)
    AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
    AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id);

-- Started on a day, whatever became of them.
--- clock_started: many, at most 300
--- in  first time, last time
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by,
	coalesce((SELECT x.cause FROM clock_cause x WHERE x.clock_id = clock.id AND x.stands = 1),
		'') AS cause
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
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by,
	coalesce((SELECT x.cause FROM clock_cause x WHERE x.clock_id = clock.id AND x.stands = 1),
		'') AS cause
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

-- Behind the reminder of `after_at` and `after`, so that those that fail keep no other one waiting.
--- reminder_due: many, at most 200
--- unscoped: the job looks after the clocks of all units
--- in  now time, after_at time, after reminder_id
--- out id reminder_id, clock clock_id, at time
SELECT id, clock_id AS clock, at FROM clock_reminder
 WHERE state = 'waiting' AND at <= :now AND (at > :after_at OR (at = :after_at AND id > :after))
 ORDER BY at, id LIMIT 200;

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

-- The clock runs on: what waited when it ended waits again.
--- deletion_wait_again: change
--- unscoped: the op has found the subject through its own scoped query
--- in  clock clock_id
UPDATE clock_deletion SET state = 'proposed' WHERE id = (
	SELECT d.id FROM clock_deletion d WHERE d.clock_id = :clock AND d.state = 'moot'
	 ORDER BY d.proposed_at DESC, d.id DESC LIMIT 1);

-- Behind the proposal of `from_at` and `from_id`.
--- deletions_waiting: many, at most 9
--- in  from_at time, from_id proposal_id
--- out id clock_id, proposal proposal_id, subject_name text, rule text, proposed_by text
--- out proposed_at time
SELECT c.id, d.id AS proposal, c.subject_name, c.rule, d.proposed_by, d.proposed_at
  FROM clock_deletion d JOIN clock c ON c.id = d.clock_id
 WHERE d.state = 'proposed'
   AND d.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = c.subject_kind AND w.subject_id = c.subject_id)
   AND (d.proposed_at > :from_at OR (d.proposed_at = :from_at AND d.id > :from_id))
 ORDER BY d.proposed_at, d.id LIMIT 9;

--- deletions_number: one
--- out number int
SELECT count(*) AS number
  FROM clock_deletion d JOIN clock c ON c.id = d.clock_id
 WHERE d.state = 'proposed'
   AND d.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = c.subject_kind AND w.subject_id = c.subject_id);

-- Clocks that run late, by cause; '' where nobody has said one.
--- cause_counts: many, at most 100
--- in  at_once_late time, hours_late time, days_late time
--- out cause text, number int
SELECT coalesce(x.cause, '') AS cause, count(*) AS number
  FROM clock c LEFT JOIN clock_cause x ON x.clock_id = c.id AND x.stands = 1
 WHERE c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND c.state = 'running' AND c.due_at < :hours_late
   AND c.due_at < CASE c.pace WHEN 'at_once' THEN :at_once_late
	WHEN 'hours' THEN :hours_late ELSE :days_late END
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = c.subject_kind AND w.subject_id = c.subject_id)
 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100;

-- What was done after its limit, the newest first; the limit of "at once" is `grace` behind it.
--- clock_done_late: many, at most 201
--- in  own seat_id?, since time, grace int
--- out like clock_of
SELECT id, subject_kind, subject_id, subject_name, rule, law_version, facts, start_at, due_at,
	later_at, owner_kind, owner_name, owner_seat_id AS owner_seat, state, ended_at, ended_by,
	coalesce((SELECT x.cause FROM clock_cause x WHERE x.clock_id = clock.id AND x.stands = 1),
		'') AS cause
  FROM clock
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND state = 'stopped' AND ended_at >= :since AND (:own IS NULL OR owner_seat_id = :own)
   AND ended_at > due_at + CASE pace WHEN 'at_once' THEN :grace ELSE 0 END
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = clock.subject_kind AND w.subject_id = clock.subject_id)
 ORDER BY ended_at DESC NULLS LAST, id DESC LIMIT 201;

--- cause_insert: change, exactly 1
--- unscoped: the op has found the clock through its own scoped query
--- in  id cause_id, scope_of unit_id, clock clock_id, cause text, key bytes, words bytes
--- in  account account_id, by text, at time
INSERT INTO clock_cause (id, scope_id, clock_id, cause, key, words, stands, account_id, by_name, at)
VALUES (:id, :scope_of, :clock, :cause, :key, :words, 1, :account, :by, :at);

-- A later one takes its place.
--- cause_drop: change
--- unscoped: the op has found the clock through its own scoped query
--- in  clock clock_id
UPDATE clock_cause SET stands = 0 WHERE clock_id = :clock AND stands = 1;

--- cause_of: many, at most 20
--- unscoped: the page has opened the clock through its own scoped query
--- in  clock clock_id
--- out id cause_id, cause text, key bytes, words bytes?, by text, at time
SELECT id, cause, key, words, by_name AS by, at
  FROM clock_cause WHERE clock_id = :clock ORDER BY at DESC, id DESC LIMIT 20;

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
