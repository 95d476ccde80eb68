--- document_insert: change, exactly 1
--- unscoped: it has no subject yet
--- in  id document_id, key bytes, name bytes, type text, shown_type text, pages int, hash bytes
--- in  original_bytes int, shown_bytes int, small bytes?, now time, taken_by account_id?
INSERT INTO document (id, state, number, kind, key, name, type, shown_type, pages, hash,
	original_bytes, shown_bytes, small, taken_at, taken_by)
VALUES (:id, 'taking', 0, '', :key, :name, :type, :shown_type, :pages, :hash, :original_bytes,
	:shown_bytes, :small, :now, :taken_by);

--- document_chunk_insert: change, exactly 1
--- in  document document_id, copy text, place int, size int, body bytes
INSERT INTO document_chunk (document_id, copy, place, size, body)
VALUES (:document, :copy, :place, :size, :body);

--- document_stage: change, exactly 1
--- unscoped: it has no subject yet
--- in  id document_id
UPDATE document SET state = 'staged' WHERE id = :id AND state = 'taking';

--- document_staged: one
--- unscoped: it has no subject yet
--- in  id document_id
--- out key bytes, hash bytes, taken_by account_id?
SELECT key, hash, taken_by FROM document WHERE id = :id AND state = 'staged';

-- The same bytes on the same subject; of the same kind first.
--- document_twin: one
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int, hash bytes, kind text
--- out id document_id, number int, kind text
SELECT id, number, kind FROM document
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND hash = :hash
   AND state IN ('attached', 'staged')
 ORDER BY CASE WHEN kind = :kind THEN 0 ELSE 1 END, number LIMIT 1;

--- document_last: one
--- unscoped: the op has found the subject through its own scoped query
--- in  subject_kind text, subject int
--- out number int
SELECT number FROM document WHERE subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY number DESC LIMIT 1;

--- document_attach_row: change, exactly 1
--- unscoped: the op names the scope of the subject
--- in  id document_id, subject_kind text, subject int, scope_of unit_id, number int, kind text
--- in  title bytes, now time, name text
UPDATE document SET state = 'attached', subject_kind = :subject_kind, subject_id = :subject,
	scope_id = :scope_of, number = :number, kind = :kind, title = :title, attached_at = :now,
	attached_by = :name
 WHERE id = :id AND state = 'staged';

-- It waits with what is not sent yet: a number to find it by, and no scope.
--- document_hold_row: change, exactly 1
--- unscoped: nobody's yet
--- in  id document_id, subject_kind text, subject int, number int, kind text, title bytes
UPDATE document SET subject_kind = :subject_kind, subject_id = :subject, number = :number,
	kind = :kind, title = :title
 WHERE id = :id AND state = 'staged';

-- Those that wait there; `number` 0 means all of them.
--- document_let_go: change
--- unscoped: nobody's yet
--- in  subject_kind text, subject int, number int
UPDATE document SET state = 'taking', subject_kind = NULL, subject_id = NULL, number = 0
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state = 'staged'
   AND (:number = 0 OR number = :number);

-- Its subject is another unit's from now on.
--- document_move: change
--- unscoped: the op has found the subject, and moves it
--- in  subject_kind text, subject int, to unit_id
UPDATE document SET scope_id = :to
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND scope_id IS NOT NULL;

--- document_withdraw_row: change, exactly 1
--- unscoped: the op has found the subject through its own scoped query
--- in  id document_id, now time, name text, why bytes
UPDATE document SET state = 'withdrawn', withdrawn_at = :now, withdrawn_by = :name, why = :why
 WHERE id = :id AND state = 'attached';

--- document_of: many, at most 100
--- unscoped: the caller has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out id document_id, scope_of unit_id?, number int, kind text, key bytes, name bytes
--- out title bytes?, type text, shown_type text, pages int, original_bytes int, hash bytes
--- out attached_at time?, attached_by text?, withdrawn_at time?, why bytes?
SELECT id, scope_id AS scope_of, number, kind, key, name, title, type, shown_type, pages,
	original_bytes, hash, attached_at, attached_by, withdrawn_at, why
  FROM document WHERE subject_kind = :subject_kind AND subject_id = :subject ORDER BY number;

--- document_count: one
--- unscoped: the caller has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out count int
SELECT count(*) AS count FROM document
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND state IN ('staged', 'attached');

--- document_numbered: one
--- unscoped: the caller has opened the subject through its own scoped query
--- in  subject_kind text, subject int, number int
--- out like document_of
SELECT id, scope_id AS scope_of, number, kind, key, name, title, type, shown_type, pages,
	original_bytes, hash, attached_at, attached_by, withdrawn_at, why
  FROM document
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND number = :number;

--- document_sizes: one
--- unscoped: the caller has opened the subject through its own scoped query
--- in  id document_id
--- out key bytes, original_bytes int, shown_bytes int
SELECT key, original_bytes, shown_bytes FROM document WHERE id = :id AND state <> 'taking';

--- document_small: one
--- unscoped: the caller has opened the subject through its own scoped query
--- in  id document_id
--- out key bytes, small bytes?
SELECT key, small FROM document WHERE id = :id AND state <> 'taking';

--- document_chunks: many, at most 16
--- in  document document_id, copy text, place int
--- out place int, body bytes
SELECT place, body FROM document_chunk
 WHERE document_id = :document AND copy = :copy AND place >= :place ORDER BY place LIMIT 16;

--- document_left: many, at most 100
--- unscoped: nobody's yet
--- in  before time
--- out id document_id
SELECT id FROM document
 WHERE attached_at IS NULL AND taken_at < :before AND subject_kind IS NULL
 ORDER BY taken_at, id LIMIT 100;

-- From now on nobody can attach it.  0: somebody has.
--- document_give_up: change
--- unscoped: nobody's yet
--- in  id document_id
UPDATE document SET state = 'taking'
 WHERE id = :id AND state IN ('taking', 'staged') AND subject_kind IS NULL;

-- Some of what is left of it.
--- document_chunks_delete: change
--- in  document document_id
DELETE FROM document_chunk WHERE document_id = :document AND (copy, place) IN (
	SELECT copy, place FROM document_chunk WHERE document_id = :document
	 ORDER BY copy, place LIMIT 16);

--- document_delete: change, exactly 1
--- unscoped: nobody's yet
--- in  id document_id
DELETE FROM document WHERE id = :id AND state = 'taking';
