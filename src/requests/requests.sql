--- draft_insert: change
--- in  id draft_id, secret_hash bytes, key bytes, answers bytes, step text, now time, code text
INSERT INTO request_draft (id, secret_hash, key, answers, version, step, changed_at, request_id,
	code)
VALUES (:id, :secret_hash, :key, :answers, 1, :step, :now, NULL, :code)
ON CONFLICT (code) DO NOTHING;

--- draft_by_code: one
--- in  code text
--- out id draft_id
SELECT id FROM request_draft WHERE code = :code;

--- draft_find: one
--- in  id draft_id
--- out id draft_id, secret_hash bytes, key bytes, answers bytes, version int, step text
--- out changed_at time, request request_id?, code text?
SELECT id, secret_hash, key, answers, version, step, changed_at, request_id, code
  FROM request_draft WHERE id = :id;

--- draft_update: change, exactly 1
--- in  id draft_id, answers bytes, version int, step text, now time
UPDATE request_draft SET answers = :answers, version = :version, step = :step,
	changed_at = :now WHERE id = :id;

--- draft_filed: change, exactly 1
--- in  id draft_id, request request_id, answers bytes, now time
UPDATE request_draft SET request_id = :request, answers = :answers,
	changed_at = :now WHERE id = :id;

--- draft_delete: change
--- in  id draft_id
DELETE FROM request_draft WHERE id = :id;

-- What is left of them is deleted an hour later.
--- drafts_old: many, at most 500
--- in  before time
--- out id draft_id
SELECT id FROM request_draft WHERE changed_at < :before ORDER BY changed_at, id LIMIT 500;

--- request_insert: change
--- unscoped: a citizen has no seat; the request names the centre that answers for the place
--- in  id request_id, scope_of unit_id, code text, filed_at time, channel text
--- in  language text, person person_id, asker_relation text, key bytes, asker bytes, contact bytes
--- in  contact_note bytes, safe_contact text, safe_announce text, matter text, narrative bytes
--- in  arrested text, hard_area text, commune_code text, place_day date, place_typed bytes?
--- in  eligibility bytes?, law_version text, asker_sees text, pass_phrase bytes, speaks text
--- in  interpreter text, needs text, needs_note bytes, arrested_day date?, held_at bytes
--- in  trial_day date?, limit_day date?, wish text, claimed text, asker_office bytes
--- in  asker_birth bytes, asker_number bytes, asker_address bytes
INSERT INTO request (id, scope_id, code, filed_at, channel, language, person_id,
	asker_relation, key, asker, contact, contact_note, safe_contact, safe_announce, matter,
	narrative, form, arrested, hard_area, commune_code, place_day, place_typed, eligibility,
	state, decided_at, decided_by, refusal, refusal_text, law_version, rev, asker_sees,
	pass_phrase, speaks, interpreter, needs, needs_note, arrested_day, held_at, trial_day,
	limit_day, wish, claimed, asker_office, asker_birth, asker_number, asker_address)
VALUES (:id, :scope_of, :code, :filed_at, :channel, :language, :person, :asker_relation,
	:key, :asker, :contact, :contact_note, :safe_contact, :safe_announce, :matter, :narrative,
	'', :arrested, :hard_area, :commune_code, :place_day, :place_typed, :eligibility, 'filed',
	NULL, '', '', NULL, :law_version, 1, :asker_sees, :pass_phrase, :speaks, :interpreter,
	:needs, :needs_note, :arrested_day, :held_at, :trial_day, :limit_day, :wish, :claimed,
	:asker_office, :asker_birth, :asker_number, :asker_address)
ON CONFLICT (code) DO NOTHING;

--- request_find: one
--- in  id request_id
--- out id request_id, scope_of unit_id, code text, filed_at time, channel text, language text
--- out person person_id, asker_relation text, key bytes, asker bytes?, contact bytes?
--- out contact_note bytes?, safe_contact text, safe_announce text, matter text, narrative bytes?
--- out form text, arrested text, hard_area text, commune_code text, place_day date
--- out place_typed bytes?, eligibility bytes?, state text, decided_at time?, decided_by text
--- out refusal text, refusal_text bytes?, law_version text, rev int, answer_from time?
--- out decision_paper paper_id?, asker_sees text
--- out pass_phrase bytes?, speaks text, interpreter text, needs text, needs_note bytes?
--- out arrested_day date?, held_at bytes?, trial_day date?, limit_day date?, category text
--- out joined_to request_id?, wish text, claimed text, asker_office bytes?, asker_birth bytes?
--- out asker_number bytes?, asker_address bytes?
SELECT id, scope_id AS scope_of, code, filed_at, channel, language, person_id, asker_relation, key,
	asker, contact, contact_note, safe_contact, safe_announce, matter, narrative, form,
	arrested, hard_area, commune_code, place_day, place_typed, eligibility, state, decided_at,
	decided_by, refusal, refusal_text, law_version, rev, answer_from, decision_paper,
	asker_sees, pass_phrase, speaks, interpreter, needs, needs_note, arrested_day, held_at,
	trial_day, limit_day, category, joined_to, wish, claimed, asker_office, asker_birth,
	asker_number, asker_address
  FROM request WHERE id = :id
    AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
    AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = request.id);

--- request_find_own: one
--- unscoped: the citizen has opened this one by code and PIN
--- in  id request_id
--- out like request_find
SELECT id, scope_id AS scope_of, code, filed_at, channel, language, person_id, asker_relation, key,
	asker, contact, contact_note, safe_contact, safe_announce, matter, narrative, form,
	arrested, hard_area, commune_code, place_day, place_typed, eligibility, state, decided_at,
	decided_by, refusal, refusal_text, law_version, rev, answer_from, decision_paper,
	asker_sees, pass_phrase, speaks, interpreter, needs, needs_note, arrested_day, held_at,
	trial_day, limit_day, category, joined_to, wish, claimed, asker_office, asker_birth,
	asker_number, asker_address
  FROM request WHERE id = :id;

--- access_find: one
--- in  code text
--- out request request_id, holder text, known_by text, pin_hash bytes, dead_at time?
SELECT request_id, holder, known_by, pin_hash, dead_at FROM request_access WHERE code = :code;

--- access_insert: change
--- in  code text, request request_id, holder text, known_by text, pin_hash bytes, made_at time
--- in  made_by text, made_seat seat_id?, made_rev int
INSERT INTO request_access (code, request_id, holder, known_by, pin_hash, made_at, made_by,
	made_seat, made_rev, dead_at, dead_by)
VALUES (:code, :request, :holder, :known_by, :pin_hash, :made_at, :made_by, :made_seat, :made_rev,
	NULL, '')
ON CONFLICT (code) DO NOTHING;

--- access_of_request: many, at most 50
--- in  request request_id
--- out code text, holder text, known_by text, made_at time, made_by text, made_seat seat_id?
--- out made_rev int, dead_at time?, dead_by text
SELECT code, holder, known_by, made_at, made_by, made_seat, made_rev, dead_at, dead_by
  FROM request_access WHERE request_id = :request ORDER BY made_at DESC, code LIMIT 50;

--- access_end: change
--- in  code text, at time, by text
UPDATE request_access SET dead_at = :at, dead_by = :by WHERE code = :code AND dead_at IS NULL;

--- request_code: one
--- unscoped: of the citizen's own draft that became it, or of a request that was found
--- in  id request_id
--- out code text, filed_at time
SELECT code, filed_at FROM request WHERE id = :id;

--- request_decide: change
--- unwalled: the op has found the request through a query that asks for walls
--- in  id request_id, rev int, state text, form text, decided_at time?, decided_by text
--- in  refusal text, refusal_text bytes?, law_version text, paper paper_id?
UPDATE request SET state = :state, form = :form, decided_at = :decided_at, decided_by = :decided_by,
	refusal = :refusal, refusal_text = :refusal_text, law_version = :law_version,
	decision_paper = :paper, rev = rev + 1
 WHERE id = :id AND rev = :rev
   AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

-- Another paper for the same decision.
--- request_set_paper: change, exactly 1
--- unscoped: the op has found the request through its own scoped query
--- in  id request_id, paper paper_id
UPDATE request SET decision_paper = :paper, rev = rev + 1 WHERE id = :id;

-- What the decider found while accepting it, and under which category; '' for none.
--- request_set_found: change, exactly 1
--- unscoped: the op has found the request through its own scoped query
--- in  id request_id, category text, hard_area text, eligibility bytes?, trial date?, limit date?
UPDATE request SET category = :category, hard_area = :hard_area, eligibility = :eligibility,
	trial_day = :trial, limit_day = :limit
 WHERE id = :id;

-- To NULL when it was a mistake.
--- request_set_joined: change, exactly 1
--- unscoped: the op has found the request through its own scoped query
--- in  id request_id, to request_id?
UPDATE request SET joined_to = :to WHERE id = :id;

-- By the citizen, who has no seat, or at the counter: the op has checked which.
--- request_withdraw: change
--- unscoped: the op has found the request in the actor's scope, or as the citizen's own
--- in  id request_id, rev int, now time, name text, law_version text
UPDATE request SET state = 'withdrawn', decided_at = :now, decided_by = :name,
	law_version = :law_version, rev = rev + 1
 WHERE id = :id AND rev = :rev;

--- request_end: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id request_id
UPDATE request SET state = 'ended', rev = rev + 1 WHERE id = :id;

--- request_run: change, exactly 1
--- unscoped: the op has found the case through its own scoped query
--- in  id request_id
UPDATE request SET state = 'accepted', rev = rev + 1 WHERE id = :id;

-- A page of the queue with names and clocks, and one row more when there is a next page: first who
-- is held and has a trial or the end of a limitation near, then who has one of both, then the rest,
-- and of each whoever has waited longest.
-- The page is chosen before anything is joined to it: the rest of the queue costs nothing more.
--- request_queue: many, at most 51
--- in  arrested text, today date, trial date, limit date, after_rank int, after_at time
--- in  after request_id
--- out id request_id, code text, filed_at time, channel text, matter text, arrested text
--- out hard_area text, safe_contact text, safe_announce text, commune_code text, place_day date
--- out place_typed bytes?, person person_id, person_key bytes?, person_name bytes?
--- out person_birth bytes?, rule text?, facts text?, start_at time?, due_at time?, later_at time?
--- out trial_day date?, limit_day date?, rank int, key bytes, contact bytes?
SELECT r.id, r.code, r.filed_at, r.channel, r.matter, r.arrested, r.hard_area, r.safe_contact,
	r.safe_announce, r.commune_code, r.place_day, r.place_typed,
	r.person_id, p.key AS person_key, p.name AS person_name, p.birth AS person_birth, k.rule,
		k.facts, k.start_at, k.due_at, k.later_at, r.trial_day, r.limit_day, page.rank,
	r.key, r.contact
  FROM (SELECT q.id, q.filed_at, q.rank FROM (
	SELECT w.id, w.filed_at, CASE WHEN w.arrested = 'yes' THEN 0 ELSE 1 END
		+ CASE WHEN w.trial_day BETWEEN :today AND :trial
			OR w.limit_day BETWEEN :today AND :limit THEN 0 ELSE 1 END AS rank
	  FROM request w
	 WHERE w.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
	   AND NOT EXISTS (SELECT 1 FROM wall x WHERE x.account_id = :self
		AND x.subject_kind = 'request' AND x.subject_id = w.id)
	   AND w.state = 'filed' AND (:arrested = '' OR w.arrested = :arrested)) q
	 WHERE q.rank > :after_rank OR (q.rank = :after_rank AND (q.filed_at > :after_at
		OR (q.filed_at = :after_at AND q.id > :after)))
	 ORDER BY q.rank, q.filed_at, q.id LIMIT 51) page
  JOIN request r ON r.id = page.id
  JOIN person p ON p.id = r.person_id
  LEFT JOIN clock k ON k.id = (SELECT o.id FROM clock o
	WHERE o.subject_kind = 'request' AND o.subject_id = r.id
	  AND o.state = 'running' ORDER BY o.due_at, o.id LIMIT 1)
 ORDER BY page.rank, r.filed_at, r.id;

--- request_queue_count: one
--- out count int, arrested int
SELECT count(*) AS count, coalesce(sum(CASE WHEN arrested = 'yes' THEN 1 ELSE 0 END), 0) AS arrested
  FROM request WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
    AND state = 'filed'
    AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = request.id);

-- Whether anything has ever come in.
--- request_any: one
--- unwalled: only that there is one is said, and nothing of it
--- out id request_id
SELECT id FROM request WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 LIMIT 1;

-- All of a request at once; what is absent is left out.
--- request_index_insert: change
--- in  request request_id, phone bytes?, one bytes?, two bytes?, three bytes?, four bytes?
--- in  five bytes?, six bytes?
INSERT INTO request_index (kind, value, request_id)
SELECT v.kind, v.value, :request FROM (
	SELECT 'phone' AS kind, :phone AS value
	UNION ALL SELECT 'pair', :one UNION ALL SELECT 'pair', :two UNION ALL SELECT 'pair', :three
	UNION ALL SELECT 'pair', :four UNION ALL SELECT 'pair', :five UNION ALL SELECT 'pair',
		:six) v
 WHERE v.value IS NOT NULL
ON CONFLICT (kind, value, request_id) DO NOTHING;

-- Requests that have this blind index, the newest first.
--- request_by_index: many, at most 40
--- in  kind text, value bytes
--- out id request_id, key bytes, asker bytes?
SELECT r.id, r.key, r.asker FROM request_index i JOIN request r ON r.id = i.request_id
 WHERE i.kind = :kind AND i.value = :value
   AND r.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id)
 ORDER BY i.request_id DESC LIMIT 40;

--- request_unindexed_some: many, at most 200
--- out id request_id
SELECT request_id AS id FROM request_unindexed ORDER BY request_id LIMIT 200;

--- request_indexed: change
--- in  id request_id
DELETE FROM request_unindexed WHERE request_id = :id;

--- request_party_insert: change, exactly 1
--- in  request request_id, number int, person person_id, relation bytes
INSERT INTO request_party (request_id, number, person_id, relation)
VALUES (:request, :number, :person, :relation);

--- request_party_list: many, at most 10
--- unscoped: the caller has found the request
--- in  request request_id
--- out person person_id, relation bytes, key bytes
SELECT x.person_id, x.relation, r.key
  FROM request_party x JOIN request r ON r.id = x.request_id
 WHERE x.request_id = :request ORDER BY x.number LIMIT 10;

--- request_set_sees: change, exactly 1
--- unscoped: the op has found the request through its scoped query
--- in  id request_id, sees text
UPDATE request SET asker_sees = :sees, rev = rev + 1 WHERE id = :id;

--- request_touch: change, exactly 1
--- unscoped: the op has found the request through its scoped query
--- in  id request_id
UPDATE request SET rev = rev + 1 WHERE id = :id;
