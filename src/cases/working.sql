--- work_confirm: change, exactly 1
--- unscoped: the op has found the note through its case
--- in  id note_id, confirmer text, name bytes, office text, paper text, at time
UPDATE case_work SET confirmer = :confirmer, confirmer_name = :name, confirmer_office = :office,
	confirmed_on = :paper, confirmed_at = :at WHERE id = :id;

--- work_one: one
--- unscoped: the caller has opened the case through its own scoped query
--- in  id note_id, case_file case_id
--- out id note_id, day date, minutes int, kind text, key bytes, note bytes?, written_at time
--- out by text, stage text, confirmer text, confirmer_name bytes?, confirmer_office text
--- out confirmed_on text, confirmed_at time?, provider provider_id?
SELECT id, day, minutes, kind, key, note, written_at, written_by AS by, stage, confirmer,
	confirmer_name, confirmer_office, confirmed_on, confirmed_at, provider_id
  FROM case_work WHERE id = :id AND case_id = :case_file;

--- work_by_day: many, at most 1000
--- unscoped: the caller has opened the case through its own scoped query
--- in  case_file case_id
--- out like work_one
SELECT id, day, minutes, kind, key, note, written_at, written_by AS by, stage, confirmer,
	confirmer_name, confirmer_office, confirmed_on, confirmed_at, provider_id
  FROM case_work WHERE case_id = :case_file ORDER BY day, id LIMIT 1000;

--- stage_insert: change, exactly 1
--- unscoped: the stage takes the scope of its case
--- in  id note_id, scope_of unit_id, case_file case_id, stage text, since date, at time, by text
INSERT INTO case_stage (id, scope_id, case_id, stage, since, noted_at, noted_by)
VALUES (:id, :scope_of, :case_file, :stage, :since, :at, :by);

--- stages_of: many, at most 100
--- unscoped: the caller has opened the case through its own scoped query
--- in  case_file case_id
--- out stage text, since date, at time, by text
SELECT stage, since, noted_at AS at, noted_by AS by FROM case_stage WHERE case_id = :case_file
 ORDER BY since DESC, id DESC LIMIT 100;

--- date_insert: change, exactly 1
--- unscoped: the date takes the scope of its case
--- in  id date_id, scope_of unit_id, case_file case_id, kind text, starts time, place text
--- in  room text, follows date_id?, now time, by text, told text
INSERT INTO case_date (id, scope_id, case_id, kind, at, place, room, state, follows_id, noted_at,
	noted_by, why, changed_at, changed_by, told)
VALUES (:id, :scope_of, :case_file, :kind, :starts, :place, :room, 'planned', :follows, :now, :by,
	NULL, NULL, '', :told);

--- date_change: change, exactly 1
--- unscoped: the op has found the date through its case
--- in  id date_id, state text, key bytes?, why bytes?, now time, by text
UPDATE case_date SET state = :state, key = :key, why = :why, changed_at = :now, changed_by = :by
 WHERE id = :id AND state = 'planned';

--- date_find: one
--- unscoped: the caller has opened the case through its own scoped query
--- in  id date_id, case_file case_id
--- out id date_id, kind text, starts time, place text, room text, state text, follows date_id?
--- out noted_at time, noted_by text, key bytes?, why bytes?, changed_at time?
--- out changed_by text, told text
SELECT id, kind, at AS starts, place, room, state, follows_id AS follows, noted_at, noted_by, key,
	why, changed_at, changed_by, told
  FROM case_date WHERE id = :id AND case_id = :case_file;

--- dates_of: many, at most 200
--- unscoped: the caller has opened the case through its own scoped query
--- in  case_file case_id
--- out like date_find
SELECT id, kind, at AS starts, place, room, state, follows_id AS follows, noted_at, noted_by, key,
	why, changed_at, changed_by, told
  FROM case_date WHERE case_id = :case_file ORDER BY at DESC, id DESC LIMIT 200;

-- The trial that the request told of, as long as nobody has noted more about it.
--- date_told: one
--- unscoped: the op has found the case through its own scoped query
--- in  case_file case_id
--- out id date_id
SELECT id FROM case_date WHERE case_id = :case_file AND told = 'request' AND state = 'planned'
 ORDER BY id LIMIT 1;

--- dates_of_provider: many, at most 200
--- unwalled: nobody is in charge of a matter that a wall hides from them
--- in  provider provider_id, first time, end time
--- out id date_id, case_file case_id, number text, kind text, starts time, place text, room text
--- out noted_at time, told text
SELECT d.id, d.case_id AS case_file, c.number, d.kind, d.at AS starts, d.place, d.room, d.noted_at,
	d.told
  FROM case_file c JOIN case_date d ON d.case_id = c.id
 WHERE c.provider_id = :provider AND d.state = 'planned' AND d.at >= :first AND d.at < :end
   AND c.state IN ('assigned', 'working', 'suspended')
   AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY d.at, d.id LIMIT 200;

-- All dates of the matters that somebody is in charge of: a moved one leads to what it was.
--- dates_fed: many, at most 1000
--- unscoped: a calendar reads for the seat whose secret address it has
--- in  provider provider_id
--- out id date_id, number text, kind text, starts time, place text, room text, state text
--- out follows date_id?, noted_at time, changed_at time?, told text
SELECT d.id, c.number, d.kind, d.at AS starts, d.place, d.room, d.state, d.follows_id AS follows,
	d.noted_at, d.changed_at, d.told
  FROM case_file c JOIN case_date d ON d.case_id = c.id
 WHERE c.provider_id = :provider AND c.state IN ('assigned', 'working', 'suspended')
 ORDER BY d.at DESC, d.id DESC LIMIT 1000;

--- private_insert: change, exactly 1
--- unscoped: the note takes the scope of its case
--- in  id note_id, scope_of unit_id, case_file case_id, provider provider_id, key bytes, note bytes
--- in  at time, by text, passed_at time?
INSERT INTO case_private (id, scope_id, case_id, provider_id, key, note, written_at, written_by,
	passed_at)
VALUES (:id, :scope_of, :case_file, :provider, :key, :note, :at, :by, :passed_at);

-- The own ones, and what those before have passed on.
--- private_of: many, at most 500
--- unscoped: only who is in charge of the case comes here
--- in  case_file case_id, provider provider_id
--- out id note_id, provider provider_id?, key bytes, note bytes?, written_at time, by text
--- out passed_at time?
SELECT id, provider_id, key, note, written_at, written_by AS by, passed_at FROM case_private
 WHERE case_id = :case_file AND (provider_id = :provider OR passed_at IS NOT NULL)
 ORDER BY id DESC LIMIT 500;

--- private_pass: change
--- unscoped: only who is in charge of the case comes here
--- in  id note_id, case_file case_id, provider provider_id, at time
UPDATE case_private SET passed_at = :at WHERE id = :id AND case_id = :case_file
   AND provider_id = :provider AND passed_at IS NULL;

--- turn_insert: change, exactly 1
--- unscoped: the turn takes the scope of its case
--- in  id note_id, scope_of unit_id, case_file case_id, what text, reason text, papers text
--- in  pages text, days text, key bytes, words bytes, at time, by text
INSERT INTO case_turn (id, scope_id, case_id, what, reason, papers, pages, days, key, words, at, by)
VALUES (:id, :scope_of, :case_file, :what, :reason, :papers, :pages, :days, :key, :words, :at, :by);

--- case_set_state: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id case_id, state text
UPDATE case_file SET state = :state, rev = rev + 1 WHERE id = :id;

--- turns_of: many, at most 100
--- unscoped: the caller has opened the case through its own scoped query
--- in  case_file case_id
--- out id note_id, what text, reason text, papers text, pages text, days text, key bytes
--- out words bytes?, at time, by text
SELECT id, what, reason, papers, pages, days, key, words, at, by FROM case_turn
 WHERE case_id = :case_file ORDER BY id DESC LIMIT 100;

-- The words of a paper that came back were mended.
--- turn_mend: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id note_id, key bytes, words bytes
UPDATE case_turn SET key = :key, words = :words WHERE id = :id;

--- opinion_insert: change, exactly 1
--- unscoped: the opinion takes the scope of its case
--- in  case_file case_id, scope_of unit_id, given_on date, given_by text, rating text
--- in  informed text, kept_time text, asked_money text, key bytes, words bytes, at time, by text
INSERT INTO case_opinion (case_id, scope_id, given_on, given_by, rating, informed, kept_time,
	asked_money, key, words, noted_at, noted_by)
VALUES (:case_file, :scope_of, :given_on, :given_by, :rating, :informed, :kept_time, :asked_money,
	:key, :words, :at, :by);

-- What was typed from a sheet that nobody has seen gives way to the person's own answer.
--- opinion_drop: change
--- unscoped: the op has found the case of the visit
--- in  case_file case_id
DELETE FROM case_opinion WHERE case_id = :case_file;

--- opinion_of: one
--- unscoped: the caller has opened the case through its own scoped query
--- in  case_file case_id
--- out given_on date, given_by text, rating text, informed text, kept_time text, asked_money text
--- out key bytes, words bytes?, at time, by text
SELECT given_on, given_by, rating, informed, kept_time, asked_money, key, words, noted_at AS at,
	noted_by AS by
  FROM case_opinion WHERE case_id = :case_file;

--- bundle_insert: change, exactly 1
--- unscoped: the bundle takes the scope of its case
--- in  id bundle_id, scope_of unit_id, case_file case_id, provider provider_id, parts text
--- in  at time
INSERT INTO case_bundle (id, scope_id, case_id, provider_id, parts, asked_at, made_at, pages,
	problem)
VALUES (:id, :scope_of, :case_file, :provider, :parts, :at, NULL, 0, '');

--- bundle_find: one
--- unscoped: only who asked for it comes here, or the program itself
--- in  id bundle_id
--- out id bundle_id, scope_of unit_id, case_file case_id, provider provider_id, parts text
--- out asked_at time, made_at time?, pages int, problem text
SELECT id, scope_id AS scope_of, case_id AS case_file, provider_id, parts, asked_at, made_at, pages,
	problem
  FROM case_bundle WHERE id = :id;

--- bundles_of: many, at most 20
--- unscoped: only who asked for them comes here
--- in  case_file case_id, provider provider_id
--- out like bundle_find
SELECT id, scope_id AS scope_of, case_id AS case_file, provider_id, parts, asked_at, made_at, pages,
	problem
  FROM case_bundle WHERE case_id = :case_file AND provider_id = :provider
 ORDER BY id DESC LIMIT 20;

--- bundle_made: change
--- unscoped: the program itself makes it
--- in  id bundle_id, at time, pages int
UPDATE case_bundle SET made_at = :at, pages = :pages, problem = '' WHERE id = :id
   AND made_at IS NULL;

--- bundle_failed: change
--- unscoped: the program itself makes it
--- in  id bundle_id, problem text
UPDATE case_bundle SET problem = :problem WHERE id = :id AND made_at IS NULL;

--- papers_limit: one
--- unscoped: the op has found the case through its own scoped query
--- in  subject int, rule text
--- out due_at time, later_at time?
SELECT due_at, later_at FROM clock WHERE subject_kind = 'case' AND subject_id = :subject
   AND rule = :rule AND state = 'running' ORDER BY id DESC LIMIT 1;
