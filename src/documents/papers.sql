--- paper_series_take: change, exactly 1
--- in  unit unit_id, year int
INSERT INTO paper_series (unit_id, year, last) VALUES (:unit, :year, 1)
ON CONFLICT (unit_id, year) DO UPDATE SET last = paper_series.last + 1;

--- paper_series_last: one
--- in  unit unit_id, year int
--- out last int
SELECT last FROM paper_series WHERE unit_id = :unit AND year = :year;

-- Whether the unit has issued anything, in whatever year.
--- paper_series_any: one
--- in  unit unit_id
--- out year int
SELECT year FROM paper_series WHERE unit_id = :unit LIMIT 1;

--- paper_insert: change, exactly 1
--- unscoped: the op names the scope of the subject
--- in  id paper_id, scope_of unit_id, subject_kind text, subject int, type text, title text
--- in  year int, number int, symbol text, code text, now time, name text, key bytes, html bytes
--- in  act bool, to_sign bool, signed_at time?, signer text?, capacity text?, replaces paper_id?
INSERT INTO paper (id, scope_id, subject_kind, subject_id, type, title, year, number, symbol, code,
	issued_at, issued_by, key, html, act, to_sign, signed_at, signed_by, signed_as,
	replaces_id)
VALUES (:id, :scope_of, :subject_kind, :subject, :type, :title, :year, :number, :symbol, :code,
	:now, :name, :key, :html, :act, :to_sign, :signed_at, :signer, :capacity, :replaces);

-- Everybody may ask whether a paper is ours; nothing of its subject comes back.
--- paper_by_code: one
--- unscoped: public by its code
--- in  code text
--- out scope_of unit_id, title text, number int, symbol text, issued_at time, hand_signed bool
--- out withdrawn_at time?, to_sign bool, signed_at time?, signed_by text?, signed_as text?
--- out returned_at time?, replaced_at time?
SELECT scope_id AS scope_of, title, number, symbol, issued_at,
	CASE WHEN signed_id IS NULL THEN 0 ELSE 1 END AS hand_signed, withdrawn_at,
	to_sign, signed_at, signed_by, signed_as, returned_at, (
		SELECT max(n.issued_at) FROM paper n
		 WHERE n.replaces_id = paper.id AND n.withdrawn_at IS NULL
		   AND (n.signed_at IS NOT NULL OR n.signed_id IS NOT NULL)) AS replaced_at
  FROM paper WHERE code = :code;

--- paper_of: many, at most 100
--- unscoped: the caller has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out id paper_id, type text, title text, number int, symbol text, issued_at time
--- out pdf document_id?, scan document_id?, withdrawn_at time?, signed_by text?, to_sign bool
--- out returned_at time?, owed bool, newer paper_id?, pages int
SELECT id, type, title, number, symbol, issued_at, printed_id AS pdf, signed_id AS scan,
	withdrawn_at, signed_by, to_sign, returned_at, owed,
	(SELECT max(n.id) FROM paper n
		 WHERE n.replaces_id = paper.id AND n.withdrawn_at IS NULL) AS newer, coalesce((
		SELECT d.pages FROM document d
		 WHERE d.id = coalesce(paper.signed_id, paper.printed_id)), 0) AS pages
  FROM paper WHERE subject_kind = :subject_kind AND subject_id = :subject ORDER BY id;

--- paper_about: one
--- unscoped: who shows it has found its subject, and a job tells of it
--- in  id paper_id
--- out scope_of unit_id, subject_kind text, subject int
SELECT scope_id AS scope_of, subject_kind, subject_id AS subject FROM paper WHERE id = :id;

-- The own office's, for who goes to it by its own number alone.
--- paper_own: one
--- in  id paper_id, unit unit_id
--- out like paper_about
SELECT scope_id AS scope_of, subject_kind, subject_id AS subject FROM paper p
 WHERE p.id = :id AND p.scope_id = :unit
   AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = p.subject_kind AND w.subject_id = p.subject_id);

--- paper_find: one
--- unscoped: the caller has opened the subject through its own scoped query
--- in  id paper_id, subject_kind text, subject int
--- out id paper_id, scope_of unit_id, title text, number int, symbol text, code text
--- out issued_at time, issued_by text, key bytes, html bytes, pdf document_id?
--- out scan document_id?, withdrawn_at time?, withdrawn_by text?, why bytes?
--- out act bool, to_sign bool, signed_at time?, signed_by text?, signed_as text?
--- out type text, returned_at time?, owed bool, newer paper_id?
SELECT id, scope_id AS scope_of, title, number, symbol, code, issued_at, issued_by, key, html,
	printed_id AS pdf, signed_id AS scan, withdrawn_at, withdrawn_by, why, act,
	to_sign, signed_at, signed_by, signed_as, type, returned_at, owed,
	(SELECT max(n.id) FROM paper n
		 WHERE n.replaces_id = paper.id AND n.withdrawn_at IS NULL) AS newer
  FROM paper WHERE id = :id AND subject_kind = :subject_kind AND subject_id = :subject;

--- paper_to_print: one
--- unscoped: the program itself lays papers out
--- in  id paper_id
--- out id paper_id, scope_of unit_id, title text, issued_at time, key bytes, html bytes
--- out pdf document_id?
SELECT id, scope_id AS scope_of, title, issued_at, key, html, printed_id AS pdf
  FROM paper WHERE id = :id;

--- paper_set_printed: change
--- unscoped: the program itself lays papers out
--- in  id paper_id, pdf document_id
UPDATE paper SET printed_id = :pdf, problem = NULL WHERE id = :id AND printed_id IS NULL;

--- paper_set_problem: change
--- unscoped: the program itself lays papers out
--- in  id paper_id, problem text
UPDATE paper SET problem = :problem WHERE id = :id AND printed_id IS NULL;

--- paper_set_signed: change, exactly 1
--- unscoped: the op has found the paper by its subject
--- in  id paper_id, scan document_id
UPDATE paper SET signed_id = :scan WHERE id = :id AND withdrawn_at IS NULL;

--- paper_withdraw: change, exactly 1
--- unscoped: the op has found the paper by its subject
--- in  id paper_id, now time, name text, why bytes
UPDATE paper SET withdrawn_at = :now, withdrawn_by = :name, why = :why
 WHERE id = :id AND withdrawn_at IS NULL;

--- paper_sign: change, exactly 1
--- unscoped: the op has found the paper by its subject
--- in  id paper_id, now time, name text, capacity text
UPDATE paper SET signed_at = :now, signed_by = :name, signed_as = :capacity
 WHERE id = :id AND signed_at IS NULL AND withdrawn_at IS NULL;

-- Another one signs than the one named below it: the page is written anew, and printed anew.
--- paper_rewrite: change, exactly 1
--- unscoped: the op has found the paper by its subject
--- in  id paper_id, html bytes
UPDATE paper SET html = :html, printed_id = NULL WHERE id = :id;

-- The own office's: whoever heads it signs them.  What a wall hides is nobody's to sign here.
--- papers_waiting: many, at most 200
--- in  unit unit_id
--- out id paper_id, subject_kind text, subject int, title text, number int, symbol text
--- out scope_of unit_id, issued_at time, issued_by text, returned_at time?, returned_by text?
SELECT p.id, p.subject_kind, p.subject_id AS subject, p.title, p.number, p.symbol,
	p.scope_id AS scope_of, p.issued_at, p.issued_by, p.returned_at,
	p.withdrawn_by AS returned_by
  FROM paper p
 WHERE p.scope_id = :unit
   AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND p.to_sign = 1 AND p.signed_at IS NULL AND p.signed_id IS NULL AND p.withdrawn_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = p.subject_kind AND w.subject_id = p.subject_id)
 ORDER BY p.issued_at, p.id;

--- papers_waiting_count: one
--- in  unit unit_id
--- out waiting int
SELECT count(*) AS waiting
  FROM paper p
 WHERE p.scope_id = :unit
   AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND p.to_sign = 1 AND p.signed_at IS NULL AND p.signed_id IS NULL AND p.withdrawn_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = p.subject_kind AND w.subject_id = p.subject_id);

-- Marked before it is withdrawn, so that the record says what happened to it.
--- paper_return: change, exactly 1
--- unscoped: the op has found the paper by its subject
--- in  id paper_id, now time
UPDATE paper SET returned_at = :now WHERE id = :id AND returned_at IS NULL;

--- paper_owe: change, exactly 1
--- unscoped: the op has found the paper by its subject
--- in  id paper_id
UPDATE paper SET owed = 1 WHERE id = :id;

-- What another office owes on the same subject stays owed.
--- paper_settle: change
--- unscoped: the op has found the subject
--- in  subject_kind text, subject int, scope_of unit_id, type text
UPDATE paper SET owed = 0
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND scope_id = :scope_of AND owed = 1
   AND (:type = '' OR type = :type);

-- What came back, and is to be written anew by the own office.
--- papers_owed: many, at most 200
--- in  unit unit_id
--- out like papers_waiting
SELECT p.id, p.subject_kind, p.subject_id AS subject, p.title, p.number, p.symbol,
	p.scope_id AS scope_of, p.issued_at, p.issued_by, p.returned_at,
	p.withdrawn_by AS returned_by
  FROM paper p
 WHERE p.scope_id = :unit AND p.owed = 1
   AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = p.subject_kind AND w.subject_id = p.subject_id)
 ORDER BY p.issued_at, p.id;

--- papers_owed_count: one
--- in  unit unit_id
--- out owed int
SELECT count(*) AS owed
  FROM paper p
 WHERE p.scope_id = :unit AND p.owed = 1
   AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = p.subject_kind AND w.subject_id = p.subject_id);

-- Each office below the own one, also where none waits: who heads it is asked of each.
--- papers_below: many, at most 50
--- in  unit unit_id
--- out scope_of unit_id, waiting int
SELECT s.unit_id AS scope_of, (SELECT count(*) FROM paper p WHERE p.scope_id = s.unit_id
	AND p.to_sign = 1 AND p.signed_at IS NULL AND p.signed_id IS NULL
	AND p.withdrawn_at IS NULL) AS waiting
  FROM unit_scope s WHERE s.viewer_id = :scope AND s.unit_id <> :unit ORDER BY s.unit_id;
