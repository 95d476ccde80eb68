-- The registers that the actor's office sees: its own, those of its branches and predecessors.
--- register_list: many, at most 1000
--- out unit unit_id, unit_name text, book text, year int, last int
SELECT n.unit_id, u.name AS unit_name, n.register AS book, n.year, n.last
  FROM register_counter n JOIN unit u ON u.id = n.unit_id
 WHERE n.unit_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY n.year DESC, n.unit_id, n.register LIMIT 1000;

--- register_find: one
--- in  unit unit_id, book text, year int
--- out last int
SELECT n.last FROM register_counter n
 WHERE n.unit_id = :unit AND n.register = :book AND n.year = :year
   AND n.unit_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

-- The entry of numbers that a register on paper has given already.
--- register_advance: change
--- in  unit unit_id, book text, year int, last int
INSERT INTO register_counter (unit_id, register, year, last) VALUES (:unit, :book, :year, :last)
ON CONFLICT (unit_id, register, year) DO UPDATE SET last = :last;

-- Lines of a register in the book's order: behind a line, entered within two instants.  A book has
-- no gap for anybody: of a line behind a wall its number is read, and nothing else is shown.
--- register_lines: many, at most 101
--- in  unit unit_id, after text, end text, from_at time, until_at time, decision text
--- out id case_id, line text, number text, form text, matter text, arrested text, state text
--- out accepted_at time, assigned_at time?, ended_at time?, ending text, eligibility bytes?
--- out named text, request request_id, request_key bytes?
--- out filed_at time, person person_id, person_key bytes?, person_name bytes?
--- out person_birth bytes?, provider_name text?, decision_number int, decision_symbol text?
--- out decision_at time?, file_row int, category bytes?, paper_decision text?, decided date?
--- out handed_over date?, result bytes?, key bytes?, notes bytes?, voided_at time?, voided_by text
--- out case_key bytes?, void_why bytes?, walled int, received_at time?
SELECT c.id, c.line, c.number, c.form, c.matter, c.arrested, c.state, c.accepted_at, c.assigned_at,
	c.ended_at, c.ending, r.eligibility, r.category AS named, r.id AS request,
	r.key AS request_key, r.filed_at, c.person_id, p.key AS person_key,
	p.name AS person_name, p.birth AS person_birth, v.name AS provider_name,
	coalesce(d.number, 0) AS decision_number, d.symbol AS decision_symbol,
	d.issued_at AS decision_at, coalesce(i.file_row, 0) AS file_row, i.category,
	i.decision AS paper_decision, i.decided, i.handed_over, i.result, i.key, i.notes,
	c.voided_at, c.voided_by, c.key AS case_key, c.void_why,
	CASE WHEN EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
		AND w.subject_kind = 'case' AND w.subject_id = c.id) THEN 1 ELSE 0 END AS walled,
	(SELECT max(h.at) FROM case_turn h
	  WHERE h.case_id = c.id AND h.what = 'received') AS received_at
  FROM case_file c JOIN request r ON r.id = c.request_id JOIN person p ON p.id = c.person_id
  LEFT JOIN provider v ON v.id = c.provider_id
  LEFT JOIN case_imported i ON i.case_id = c.id
  LEFT JOIN paper d ON d.id = (SELECT max(o.id) FROM paper o
	WHERE o.subject_kind = 'case' AND o.subject_id = c.id AND o.type = :decision
	  AND o.withdrawn_at IS NULL)
 WHERE c.scope_id = :unit
   AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND c.line > :after AND c.line < :end AND c.accepted_at >= :from_at
   AND c.accepted_at < :until_at
 ORDER BY c.line LIMIT 101;

-- The day on which the first line was entered.
--- register_begins: one
--- unwalled: a day and a number of lines name nobody
--- in  unit unit_id, after text, end text
--- out at time?
SELECT min(accepted_at) AS at FROM case_file
 WHERE scope_id = :unit AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND line > :after AND line < :end;

-- What a closing will hold.
--- register_count: one
--- unwalled: a day and a number of lines name nobody
--- in  unit unit_id, after text, end text, from_at time, until_at time
--- out lines int
SELECT count(*) AS lines FROM case_file
 WHERE scope_id = :unit AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND line > :after AND line < :end AND accepted_at >= :from_at AND accepted_at < :until_at;

--- register_remarks: many, at most 1000
--- in  unit unit_id, from_line text, to_line text
--- out id note_id, line text, at time, by text, key bytes, text bytes
SELECT m.id, c.line, m.at, m.by, m.key, m.text
  FROM case_file c JOIN register_remark m ON m.case_id = c.id
 WHERE c.scope_id = :unit
   AND c.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND c.line >= :from_line AND c.line <= :to_line
   AND NOT EXISTS (SELECT 1 FROM wall w WHERE w.account_id = :self
	AND w.subject_kind = 'case' AND w.subject_id = c.id)
 ORDER BY c.line, m.at, m.id LIMIT 1000;

--- remark_insert: change, exactly 1
--- unscoped: the remark takes the scope of its case
--- in  id note_id, scope_of unit_id, case_file case_id, at time, by text, key bytes, text bytes
INSERT INTO register_remark (id, scope_id, case_id, at, by, key, text)
VALUES (:id, :scope_of, :case_file, :at, :by, :key, :text);

--- closing_insert: change, exactly 1
--- unscoped: the op has found the register through its own scoped query
--- in  id closing_id, scope_of unit_id, book text, year int, period text, from_day date
--- in  to_day date, lines int, first text, last text, prints bytes, at time, by text
INSERT INTO register_closing (id, scope_id, register, year, period, from_day, to_day, lines, first,
	last, prints, closed_at, closed_by)
VALUES (:id, :scope_of, :book, :year, :period, :from_day, :to_day, :lines, :first, :last, :prints,
	:at, :by);

--- closing_list: many, at most 40
--- in  unit unit_id, book text, year int
--- out id closing_id, period text, from_day date, to_day date, lines int, first text, last text
--- out closed_at time, closed_by text
SELECT id, period, from_day, to_day, lines, first, last, closed_at, closed_by
  FROM register_closing
 WHERE scope_id = :unit AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND register = :book AND year = :year ORDER BY to_day, from_day DESC LIMIT 40;

--- closing_find: one
--- in  id closing_id
--- out id closing_id, scope_of unit_id, book text, year int, period text, from_day date
--- out to_day date, lines int, first text, last text, prints bytes, closed_at time
--- out closed_by text
SELECT id, scope_id AS scope_of, register AS book, year, period, from_day, to_day, lines, first,
	last, prints, closed_at, closed_by FROM register_closing
 WHERE id = :id AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

-- How far the registers that the actor's office sees are closed.
--- closing_newest: many, at most 1000
--- out unit unit_id, book text, year int, to_day date
SELECT scope_id AS unit, register AS book, year, max(to_day) AS to_day FROM register_closing
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 GROUP BY scope_id, register, year ORDER BY year DESC, scope_id, register LIMIT 1000;

--- import_insert: change, exactly 1
--- unscoped: the op has found the office through its own scoped query
--- in  id import_id, scope_of unit_id, at time, by text, print bytes, key bytes, name bytes
--- in  sheet bytes, columns text, lines int
INSERT INTO register_import (id, scope_id, state, sent_at, sent_by, print, key, name, sheet,
	columns, lines, ended_at, ended_by, rev)
VALUES (:id, :scope_of, 'sent', :at, :by, :print, :key, :name, :sheet, :columns, :lines, NULL, '',
	1);

--- import_find: one
--- in  id import_id
--- out id import_id, scope_of unit_id, state text, sent_at time, sent_by text, print bytes
--- out key bytes, name bytes, sheet bytes?, columns text, lines int, ended_at time?
--- out ended_by text, rev int
SELECT id, scope_id AS scope_of, state, sent_at, sent_by, print, key, name, sheet, columns, lines,
	ended_at, ended_by, rev FROM register_import
 WHERE id = :id AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

--- import_list: many, at most 50
--- out id import_id, scope_of unit_id, unit_name text, state text, sent_at time, sent_by text
--- out key bytes, name bytes, lines int
SELECT i.id, i.scope_id AS scope_of, u.name AS unit_name, i.state, i.sent_at, i.sent_by, i.key,
	i.name, i.lines FROM register_import i JOIN unit u ON u.id = i.scope_id
 WHERE i.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY i.sent_at DESC, i.id DESC LIMIT 50;

-- The same file, taken over before.
--- import_twin: one
--- in  unit unit_id, print bytes
--- out ended_at time?, ended_by text
SELECT ended_at, ended_by FROM register_import
 WHERE scope_id = :unit AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND print = :print AND state = 'taken';

--- import_set_columns: change, exactly 1
--- unscoped: the op has found the import through its own scoped query
--- in  id import_id, columns text
UPDATE register_import SET columns = :columns, rev = rev + 1 WHERE id = :id;

--- import_end: change, exactly 1
--- unscoped: the op has found the import through its own scoped query
--- in  id import_id, state text, at time, by text
UPDATE register_import SET state = :state, sheet = NULL, ended_at = :at, ended_by = :by,
	rev = rev + 1 WHERE id = :id;

-- Files that were sent and left lying.
--- imports_expire: change
--- unscoped: whoever sent them, their time is over
--- in  before time, at time
UPDATE register_import SET state = 'dropped', sheet = NULL, ended_at = :at, rev = rev + 1
 WHERE state = 'sent' AND sent_at < :before;

--- imported_insert: change, exactly 1
--- unscoped: the line takes the scope of its case
--- in  case_file case_id, scope_of unit_id, import import_id, file_row int, category bytes?
--- in  decision text, decided date?, handed_over date?, result bytes?, key bytes, notes bytes
INSERT INTO case_imported (case_id, scope_id, import_id, file_row, category, decision, decided,
	handed_over, result, key, notes)
VALUES (:case_file, :scope_of, :import, :file_row, :category, :decision, :decided, :handed_over,
	:result, :key, :notes);

--- case_insert_imported: change, exactly 1
--- unscoped: the op has found the office through its own scoped query
--- in  id case_id, scope_of unit_id, request request_id, person person_id, number text, line text
--- in  form text, matter text, arrested text, state text, accepted_at time, accepted_by text
--- in  provider provider_id?, assigned_at time?, ended_at time?, ending text, law_version text
INSERT INTO case_file (id, scope_id, request_id, person_id, number, line, form, matter, arrested,
	state, accepted_at, accepted_by, provider_id, assigned_at, taken_at, ended_at, ending,
	law_version, rev, voided_at, voided_by, void_why)
VALUES (:id, :scope_of, :request, :person, :number, :line, :form, :matter, :arrested, :state,
	:accepted_at, :accepted_by, :provider, :assigned_at, :assigned_at, :ended_at, :ending,
	:law_version, 1, NULL, '', NULL);

-- Offices that keep a register today and that the actor's own one sees.
--- import_units: many, at most 1000
--- in  today date
--- out id unit_id, name text
SELECT id, name FROM unit
 WHERE id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND kind IN ('centre', 'branch') AND (closed IS NULL OR closed >= :today)
 ORDER BY name_sort NULLS FIRST, id LIMIT 1000;

-- What the register on paper said of a matter that was taken over.
--- imported_find: one
--- unscoped: the page has opened the case through its own scoped query
--- in  case_file case_id
--- out key bytes?, category bytes?, result bytes?, notes bytes?
SELECT key, category, result, notes FROM case_imported WHERE case_id = :case_file;
