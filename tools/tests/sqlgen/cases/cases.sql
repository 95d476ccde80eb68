-- Queries that sqlgen must accept.

-- Cases that fall due before an instant;
-- the nearest first.
--- cases_due_before: many, at most 200
--- in  provider provider_id, day time
--- out id case_id, code text, due time, note bytes?
SELECT id, code, due, note FROM case_file -- a remark
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND provider_id = :provider AND due < :day AND code <> ':day it''s; -- not a remark'
 ORDER BY due, id;

--- cases_due_after: many, at most 10
--- in  day time
--- out like cases_due_before
SELECT id, code, due, note FROM case_file WHERE scope_id = :scope AND due > :day ORDER BY due;

--- cases_find: one
--- in  code text
--- out id case_id, provider provider_id?, open bool, born date?, paid money, turns int, viewers int
--- unscoped: the code is the secret
SELECT c.id, c.provider_id, c.open, c.born, c.paid, turns,
       (SELECT count(*) FROM unit_scope s WHERE s.unit_id = c.scope_id) AS viewers
  FROM case_file c
 WHERE c.code = :code;

--- cases_viewers: many, at most 50
--- out viewer unit_id?, unit unit_id
--- unscoped: for the nightly check
WITH open_case (scope_id) AS (SELECT DISTINCT scope_id FROM case_file WHERE open = 1)
SELECT s.viewer_id AS viewer, o.scope_id AS unit
  FROM open_case o LEFT JOIN unit_scope AS s ON s.unit_id = o.scope_id
 ORDER BY s.viewer_id NULLS LAST, o.scope_id
 LIMIT 50;

--- cases_close_all: change
--- in  at time
UPDATE case_file SET open = 0, due = :at WHERE scope_id = :scope AND provider_id IS DISTINCT FROM 7;

--- cases_set_provider: change, exactly 1
--- in  id case_id, provider provider_id?
--- unscoped: the op has read the case in its scope
UPDATE case_file SET provider_id = :provider WHERE id = :id;

--- cases_insert: one
--- in  id case_id, code text, provider provider_id?, due time
--- in  note bytes?, open bool, born date?
--- out id case_id
INSERT INTO case_file (id, scope_id, code, provider_id, due, note, open, born)
VALUES (:id, :scope, :code, :provider, :due, :note, :open, :born)
ON CONFLICT (code) DO UPDATE SET due = excluded.due WHERE case_file.open = 1
RETURNING id;

--- cases_take: one
--- in  now time
--- out id case_id
--- unscoped: a job takes the next case, whosever it is
--- sqlite
SELECT id FROM case_file WHERE due < :now ORDER BY due LIMIT 1;
--- pg
SELECT id FROM case_file WHERE due < :now AND code::text <> '' ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED;

--- cases_views: one
--- out n int
SELECT count(*) AS n FROM unit_scope;

-- A reader that the table's own line names.
--- cases_person: one
--- in  id person_id
--- out name bytes
SELECT name FROM person WHERE id = :id;

--- notes_of_day: many, at most 9
--- in  day date
--- out id note_id
SELECT n.id FROM case_note n WHERE n.day = :day
   AND n.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND NOT EXISTS (SELECT 1 FROM case_wall w WHERE w.account_id = :self AND w.note_id = n.id);

--- notes_counted: one
--- unwalled: a number alone
--- out count int
SELECT count(*) AS count FROM case_note WHERE scope_id = :scope;
