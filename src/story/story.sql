--- story_clock: one
--- unscoped: a story looks at everything
--- in  rule text, subject_kind text, subject int
--- out state text, due_at time
SELECT state, due_at FROM clock
 WHERE rule = :rule AND subject_kind = :subject_kind AND subject_id = :subject
 ORDER BY start_at DESC, id DESC LIMIT 1;

--- story_journal: one
--- unscoped: a story looks at everything
--- in  subject_kind text, subject int, what text, actor text
--- out found int
SELECT count(*) AS found FROM journal
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND what = :what
   AND (:actor = '' OR actor_name = :actor);

--- story_read_log: one
--- unscoped: a story looks at everything
--- in  subject_kind text, subject int, reader text, purpose text
--- out found int
SELECT count(*) AS found FROM read_log
 WHERE subject_kind = :subject_kind AND subject_id = :subject AND reader_name = :reader
   AND (:purpose = '' OR purpose = :purpose);

--- story_job_failed: one
--- in  name text
--- out outcome text
SELECT outcome FROM job WHERE name = :name AND outcome <> '' ORDER BY id DESC LIMIT 1;
