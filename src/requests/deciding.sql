-- Since when the receiver owes the answer: the completion came, or the request was passed on.
--- request_wait_from: change, exactly 1
--- unscoped: the op has found the request through its own scoped query
--- in  id request_id, from time
UPDATE request SET answer_from = :from WHERE id = :id;

--- request_reopen: change
--- unscoped: the requester has opened this one by code and PIN, or the op has found it by its scope
--- in  id request_id, rev int, from time
UPDATE request SET state = 'filed', answer_from = :from, rev = rev + 1
 WHERE id = :id AND rev = :rev;

--- request_move: change
--- unscoped: the op has found the request, or its own transfer of it, through a scoped query
--- in  id request_id, rev int, to unit_id, from time
UPDATE request SET scope_id = :to, answer_from = :from, rev = rev + 1
 WHERE id = :id AND rev = :rev;

--- reception_insert: change, exactly 1
--- unscoped: it takes the scope of its request
--- in  request request_id, scope_of unit_id, entry int, written_by text, read_back_by bytes?
--- in  mark text, commune text, key bytes, referrer bytes, posted date?, referral text, handed text
INSERT INTO request_reception (request_id, scope_id, entry, written_by, read_back_by, mark, commune,
	key, referrer, posted, referral, handed)
VALUES (:request, :scope_of, :entry, :written_by, :read_back_by, :mark, :commune, :key, :referrer,
	:posted, :referral, :handed);

--- reception_by_entry: one
--- unwalled: the entry is that of the clerk's own form, sent twice
--- in  entry int
--- out request request_id, code text
SELECT e.request_id, r.code FROM request_reception e JOIN request r ON r.id = e.request_id
 WHERE e.entry = :entry AND e.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

--- reception_of: one
--- unscoped: the page has opened the request through its own scoped query
--- in  request request_id
--- out entry int, written_by text, read_back_by bytes?, mark text, commune text, key bytes
--- out referrer bytes?, posted date?, referral text, handed text
SELECT entry, written_by, read_back_by, mark, commune, key, referrer, posted, referral, handed
  FROM request_reception WHERE request_id = :request;

--- apology_insert: change, exactly 1
--- unscoped: it takes the scope of its request
--- in  request request_id, owed_from time, scope_of unit_id, now time, by text, day date
--- in  key bytes?, why bytes?, paper paper_id
INSERT INTO request_apology (request_id, owed_from, scope_id, at, by_name, day, key, why, paper_id)
VALUES (:request, :owed_from, :scope_of, :now, :by, :day, :key, :why, :paper);

-- It was not signed: nothing was said yet.
--- apology_drop: change
--- unscoped: the op has found the request
--- in  request request_id, paper paper_id
DELETE FROM request_apology WHERE request_id = :request AND paper_id = :paper;

--- apology_of: one
--- unscoped: the caller has found the request, by seat or by code
--- in  request request_id, owed_from time
--- out at time, by text, day date, key bytes?, why bytes?
SELECT at, by_name AS by, day, key, why
  FROM request_apology WHERE request_id = :request AND owed_from = :owed_from;

--- completion_insert: change, exactly 1
--- unscoped: it takes the scope of its request
--- in  id completion_id, scope_of unit_id, request request_id, stage text, now time, by text
--- in  ground text, key bytes?, text bytes?
INSERT INTO request_completion (id, scope_id, request_id, stage, asked_at, asked_by, ground, key,
	text, answered_at, reversed_at)
VALUES (:id, :scope_of, :request, :stage, :now, :by, :ground, :key, :text, NULL, NULL);

-- The newest list that stands.
--- completion_of: one
--- unscoped: the caller has found the request, by seat or by code
--- in  request request_id
--- out id completion_id, scope_of unit_id, stage text, asked_at time, asked_by text, ground text
--- out key bytes?, text bytes?, answered_at time?
SELECT id, scope_id AS scope_of, stage, asked_at, asked_by, ground, key, text, answered_at
  FROM request_completion WHERE request_id = :request AND reversed_at IS NULL
 ORDER BY asked_at DESC, id DESC LIMIT 1;

--- completion_mend: change, exactly 1
--- unscoped: the op has found the request through its own scoped query
--- in  id completion_id, key bytes?, text bytes?
UPDATE request_completion SET key = :key, text = :text WHERE id = :id;

--- completion_asked: one
--- unscoped: the caller has found the request, by seat or by code
--- in  request request_id
--- out asked int
SELECT count(*) AS asked FROM request_completion
 WHERE request_id = :request AND stage = 'before' AND reversed_at IS NULL;

--- completion_answer: change, exactly 1
--- unscoped: the op has found the request, by seat or by code
--- in  id completion_id, now time
UPDATE request_completion SET answered_at = :now WHERE id = :id;

--- completion_reverse: change
--- unscoped: the op has found the request through its own scoped query
--- in  request request_id, stage text, now time
UPDATE request_completion SET reversed_at = :now
 WHERE request_id = :request AND reversed_at IS NULL AND stage = :stage;

--- missing_insert: change, exactly 1
--- unscoped: it takes the scope of its list
--- in  completion completion_id, place int, scope_of unit_id, item text, key bytes
INSERT INTO request_missing (completion_id, place, scope_id, item, key, answer, document,
	answered_at, answered_by)
VALUES (:completion, :place, :scope_of, :item, :key, NULL, 0, NULL, '');

--- missing_of: many, at most 40
--- unscoped: the caller has found the request, by seat or by code
--- in  completion completion_id
--- out place int, item text, key bytes, answer bytes?, document int, answered_at time?
--- out answered_by text
SELECT place, item, key, answer, document, answered_at, answered_by
  FROM request_missing WHERE completion_id = :completion ORDER BY place LIMIT 40;

--- missing_answer: change, exactly 1
--- unscoped: the op has found the request, by seat or by code
--- in  completion completion_id, place int, answer bytes?, document int, now time, by text
UPDATE request_missing SET answer = :answer, document = :document, answered_at = :now,
	answered_by = :by
 WHERE completion_id = :completion AND place = :place;

--- transfer_insert: change, exactly 1
--- unscoped: it takes the scope that its request had
--- in  id transfer_id, scope_of unit_id, request request_id, to unit_id?, to_name text
--- in  reason text, key bytes?, why bytes?, text bytes?, now time, by text, waited_from time
--- in  paper paper_id?
INSERT INTO request_transfer (id, scope_id, request_id, to_unit_id, to_name, reason, key, why,
	text, at, by_name, waited_from, paper_id, reversed_at)
VALUES (:id, :scope_of, :request, :to, :to_name, :reason, :key, :why, :text, :now, :by,
	:waited_from, :paper, NULL);

-- The organisation outside of this system that has it now.
--- transfer_told: one
--- unscoped: the caller has found the request, by seat or by code
--- in  request request_id
--- out to_name text
SELECT to_name FROM request_transfer
 WHERE request_id = :request AND to_unit_id IS NULL AND reversed_at IS NULL
 ORDER BY at DESC, id DESC LIMIT 1;

-- What a centre passed on; the state says whether where it went it was answered, and nothing more.
--- transfer_find: one
--- in  id transfer_id
--- out id transfer_id, scope_of unit_id, request request_id, target unit_id?, to_name text
--- out reason text, key bytes?, why bytes?, text bytes?, at time, by text, waited_from time
--- out paper paper_id?, reversed_at time?, code text, state text, rev int, held_by unit_id
--- out filed_at time, person person_id
SELECT f.id, f.scope_id AS scope_of, f.request_id AS request, f.to_unit_id AS target, f.to_name,
	f.reason, f.key, f.why, f.text, f.at, f.by_name AS by, f.waited_from, f.paper_id AS paper,
	f.reversed_at,
	r.code, r.state, r.rev, r.scope_id AS held_by, r.filed_at, r.person_id AS person
  FROM request_transfer f JOIN request r ON r.id = f.request_id
 WHERE f.id = :id AND f.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id);

--- transfer_of: one
--- in  request request_id
--- out like transfer_find
SELECT f.id, f.scope_id AS scope_of, f.request_id AS request, f.to_unit_id AS target, f.to_name,
	f.reason, f.key, f.why, f.text, f.at, f.by_name AS by, f.waited_from, f.paper_id AS paper,
	f.reversed_at,
	r.code, r.state, r.rev, r.scope_id AS held_by, r.filed_at, r.person_id AS person
  FROM request_transfer f JOIN request r ON r.id = f.request_id
 WHERE f.request_id = :request
   AND f.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id)
 ORDER BY f.at DESC, f.id DESC LIMIT 1;

-- It was written anew, perhaps with a reason that was mended.
--- transfer_set_paper: change, exactly 1
--- unscoped: the op has found its own transfer through a scoped query
--- in  id transfer_id, paper paper_id, key bytes?, why bytes?
UPDATE request_transfer SET paper_id = :paper, key = :key, why = :why WHERE id = :id;

--- transfer_list: many, at most 100
--- out like transfer_find
SELECT f.id, f.scope_id AS scope_of, f.request_id AS request, f.to_unit_id AS target, f.to_name,
	f.reason, f.key, f.why, f.text, f.at, f.by_name AS by, f.waited_from, f.paper_id AS paper,
	f.reversed_at,
	r.code, r.state, r.rev, r.scope_id AS held_by, r.filed_at, r.person_id AS person
  FROM request_transfer f JOIN request r ON r.id = f.request_id
 WHERE f.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'request' AND w.subject_id = r.id)
 ORDER BY f.at DESC, f.id DESC LIMIT 100;

--- transfer_reverse: change
--- unscoped: the op has found the request, or its own transfer of it, through a scoped query
--- in  request request_id, now time
UPDATE request_transfer SET reversed_at = :now
 WHERE request_id = :request AND reversed_at IS NULL;

-- Requests of somebody who may be the same person; whether they may be named is for the caller.
--- requests_of_person: many, at most 10
--- unscoped: the same matter may be handled elsewhere; what is shown of that names nobody
--- in  person person_id
--- out id request_id, scope_of unit_id, code text, state text, matter text, filed_at time
SELECT id, scope_id AS scope_of, code, state, matter, filed_at FROM request
 WHERE person_id = :person ORDER BY id DESC LIMIT 10;

--- scope_holds: one
--- in  unit unit_id
--- out unit unit_id
SELECT unit_id AS unit FROM unit_scope WHERE viewer_id = :scope AND unit_id = :unit;

--- same_find: one
--- unscoped: the caller has found the request through its own scoped query
--- in  request request_id, other request_id
--- out answer text, at time, by text, key bytes, why bytes?
SELECT answer, at, by_name AS by, key, why FROM request_same
 WHERE request_id = :request AND other_id = :other;

--- same_set: change, exactly 1
--- unscoped: the op has found the request through its own scoped query
--- in  request request_id, other request_id, scope_of unit_id, answer text, now time, by text
--- in  key bytes, why bytes
INSERT INTO request_same (request_id, other_id, scope_id, answer, at, by_name, key, why)
VALUES (:request, :other, :scope_of, :answer, :now, :by, :key, :why)
ON CONFLICT (request_id, other_id) DO UPDATE SET answer = :answer, at = :now, by_name = :by,
	key = :key, why = :why;

--- guidance_last: one
--- unscoped: the op writes in the book of the actor's own unit
--- in  unit unit_id, year int
--- out last int
SELECT coalesce(max(number), 0) AS last FROM guidance WHERE scope_id = :unit AND year = :year;

--- guidance_insert: change, exactly 1
--- unscoped: the op writes in the book of the actor's own unit
--- in  id guidance_id, scope_of unit_id, year int, number int, request request_id?, matter text
--- in  now time, by text, key bytes, name bytes, question bytes, answer bytes
INSERT INTO guidance (id, scope_id, year, number, request_id, matter, at, by_name, key, name,
	question, answer, voided_at, voided_by, void_why)
VALUES (:id, :scope_of, :year, :number, :request, :matter, :now, :by, :key, :name, :question,
	:answer, NULL, '', NULL);

--- guidance_book: many, at most 101
--- in  unit unit_id, year int, after int
--- out id guidance_id, number int, request request_id?, matter text, at time, by text, key bytes
--- out name bytes?, question bytes?, answer bytes?, voided_at time?, voided_by text
--- out void_why bytes?
SELECT id, number, request_id AS request, matter, at, by_name AS by, key, name, question, answer,
	voided_at, voided_by, void_why
  FROM guidance WHERE scope_id = :unit AND year = :year AND number > :after
   AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY number LIMIT 101;

--- guidance_find: one
--- in  id guidance_id
--- out like guidance_book
SELECT id, number, request_id AS request, matter, at, by_name AS by, key, name, question, answer,
	voided_at, voided_by, void_why
  FROM guidance WHERE id = :id
   AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

--- guidance_of: one
--- unscoped: the caller has found the request, by seat or by code
--- in  request request_id
--- out like guidance_book
SELECT id, number, request_id AS request, matter, at, by_name AS by, key, name, question, answer,
	voided_at, voided_by, void_why
  FROM guidance WHERE request_id = :request AND voided_at IS NULL ORDER BY id DESC LIMIT 1;

--- guidance_void: change, exactly 1
--- unscoped: the op has found the line through its own scoped query
--- in  id guidance_id, now time, by text, why bytes?
UPDATE guidance SET voided_at = :now, voided_by = :by, void_why = :why WHERE id = :id;
