--- jobs_insert: change
--- in  id job_id, name text, subject int, due_at time
INSERT INTO job (id, name, subject, due_at, lease_until, attempts, parked, outcome)
VALUES (:id, :name, :subject, :due_at, 0, 0, 0, '')
ON CONFLICT (name, subject, due_at) DO NOTHING;

--- jobs_first_due: one
--- in  now time
--- out id job_id, name text, subject int, attempts int
--- sqlite
SELECT id, name, subject, attempts FROM job
 WHERE parked = 0 AND due_at <= :now AND lease_until <= :now
 ORDER BY due_at, id LIMIT 1;
--- pg
SELECT id, name, subject, attempts FROM job
 WHERE parked = 0 AND due_at <= :now AND lease_until <= :now
 ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED;

--- jobs_first_due_named: one
--- in  now time, name text
--- out id job_id, name text, subject int, attempts int
SELECT id, name, subject, attempts FROM job
 WHERE parked = 0 AND due_at <= :now AND lease_until <= :now AND name = :name
 ORDER BY due_at, id LIMIT 1;

--- jobs_take: change, exactly 1
--- in  id job_id, lease_until time
UPDATE job SET lease_until = :lease_until, attempts = attempts + 1 WHERE id = :id;

--- jobs_done: change
--- in  id job_id
DELETE FROM job WHERE id = :id;

--- jobs_again: change, exactly 1
--- in  id job_id, due_at time, outcome text
UPDATE job SET due_at = :due_at, lease_until = 0, outcome = :outcome WHERE id = :id;

--- jobs_park: change, exactly 1
--- in  id job_id, outcome text
UPDATE job SET parked = 1, lease_until = 0, outcome = :outcome WHERE id = :id;

--- jobs_waiting: one
--- in  name text, subject int
--- out due_at time
SELECT due_at FROM job WHERE name = :name AND subject = :subject AND parked = 0 ORDER BY due_at LIMIT 1;

--- jobs_parked: many, at most 100
--- out id job_id, name text, subject int, attempts int, outcome text
SELECT id, name, subject, attempts, outcome FROM job WHERE parked = 1 ORDER BY id LIMIT 100;
