--- journal_last: one
--- unscoped: a chain goes on whoever writes its next entry
--- in  subject_kind text, subject int
--- out place int, chain bytes
SELECT place, chain FROM journal WHERE subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY place DESC LIMIT 1;

--- journal_insert: change, exactly 1
--- unscoped: the entry names the scope of its subject
--- in  id journal_id, subject_kind text, subject int, scope_of unit_id, at time, what text
--- in  actor account_id?, actor_role text, actor_name text, place int, body bytes, key bytes
--- in  commitment bytes, salt bytes, chain bytes
INSERT INTO journal (id, subject_kind, subject_id, scope_id, at, what, actor_id, actor_role,
	actor_name, place, body, key, commitment, salt, chain)
VALUES (:id, :subject_kind, :subject, :scope_of, :at, :what, :actor, :actor_role, :actor_name,
	:place, :body, :key, :commitment, :salt, :chain);

--- journal_of: many, at most 200
--- unscoped: the page has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out id journal_id, at time, what text, actor_role text, actor_name text, body bytes?, key bytes
SELECT id, at, what, actor_role, actor_name, body, key FROM journal
 WHERE subject_kind = :subject_kind AND subject_id = :subject ORDER BY place DESC LIMIT 200;

--- journal_chain_after: many, at most 500
--- unscoped: the whole record is verified, whoever it belongs to
--- in  subject_kind text, subject int, place int
--- out id journal_id, subject_kind text, subject int, scope_of unit_id, at time, what text
--- out actor account_id?, actor_role text, actor_name text, place int, body bytes?, key bytes
--- out commitment bytes, salt bytes, chain bytes
SELECT id, subject_kind, subject_id, scope_id AS scope_of, at, what, actor_id, actor_role,
	actor_name, place, body, key, commitment, salt, chain
  FROM journal
 WHERE (subject_kind, subject_id, place) > (:subject_kind, :subject, :place)
 ORDER BY subject_kind, subject_id, place LIMIT 500;

--- read_log_find: one
--- unscoped: the reader's own line
--- in  subject_kind text, subject int, slot time, reader account_id, purpose text
--- out at time
SELECT at FROM read_log
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND slot = :slot
   AND reader_id = :reader AND purpose = :purpose;

--- read_log_insert: change
--- unscoped: the line names the scope of its subject
--- in  subject_kind text, subject int, scope_of unit_id, slot time, reader account_id, purpose text
--- in  reader_name text, reader_role text, at time
INSERT INTO read_log (subject_kind, subject_id, scope_id, slot, reader_id, purpose, reader_name,
	reader_role, at)
VALUES (:subject_kind, :subject, :scope_of, :slot, :reader, :purpose, :reader_name, :reader_role,
	:at)
ON CONFLICT (subject_kind, subject_id, slot, reader_id, purpose) DO NOTHING;

--- read_log_of: many, at most 200
--- unscoped: the page has opened the subject through its own scoped query
--- in  subject_kind text, subject int
--- out at time, name text, role text, purpose text
SELECT at, reader_name AS name, reader_role AS role, purpose FROM read_log
 WHERE subject_kind = :subject_kind
   AND subject_id = :subject ORDER BY slot DESC, reader_id DESC, purpose DESC LIMIT 200;

-- Put up twice it stays as it was.
--- wall_put: change
--- in  account account_id, subject_kind text, subject int, cause text, account_name text, by text
--- in  at time
INSERT INTO wall (account_id, subject_kind, subject_id, cause, account_name, put_by, put_at)
VALUES (:account, :subject_kind, :subject, :cause, :account_name, :by, :at)
ON CONFLICT (account_id, subject_kind, subject_id) DO NOTHING;

--- wall_lift: change
--- in  account account_id, subject_kind text, subject int
DELETE FROM wall
 WHERE account_id = :account AND subject_kind = :subject_kind AND subject_id = :subject;

--- walls_of: many, at most 200
--- in  subject_kind text, subject int
--- out account account_id, cause text, account_name text, by text, at time
SELECT account_id, cause, account_name, put_by AS by, put_at AS at FROM wall
 WHERE subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY put_at, account_id LIMIT 200;
