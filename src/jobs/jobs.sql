--- jobs_insert: change
--- in  id job_id, name text, subject int, due_at time, by seat_id?
INSERT INTO job (id, name, subject, due_at, free_at, attempts, parked, outcome, by_seat_id)
VALUES (:id, :name, :subject, :due_at, :due_at, 0, 0, '', :by)
ON CONFLICT (name, subject, due_at) DO NOTHING;

--- jobs_first_due: one
--- in  now time
--- out id job_id, name text, subject int, attempts int, by seat_id?
--- sqlite
SELECT id, name, subject, attempts, by_seat_id AS by FROM job
 WHERE parked = 0 AND free_at <= :now ORDER BY free_at, id LIMIT 1;
--- pg
SELECT id, name, subject, attempts, by_seat_id AS by FROM job
 WHERE parked = 0 AND free_at <= :now ORDER BY free_at, id LIMIT 1 FOR UPDATE SKIP LOCKED;

--- jobs_first_due_named: one
--- in  now time, name text
--- out like jobs_first_due
SELECT id, name, subject, attempts, by_seat_id AS by FROM job
 WHERE parked = 0 AND free_at <= :now AND name = :name ORDER BY free_at, id LIMIT 1;

--- jobs_take: change, exactly 1
--- in  id job_id, until time
UPDATE job SET free_at = :until, attempts = attempts + 1 WHERE id = :id;

-- The attempt that ends is named: a worker whose lease ran out settles nothing any more.
--- jobs_done: change
--- in  id job_id, attempt int
DELETE FROM job WHERE id = :id AND attempts = :attempt;

--- jobs_again: change
--- in  id job_id, attempt int, free_at time, outcome text
UPDATE job SET free_at = :free_at, outcome = :outcome WHERE id = :id AND attempts = :attempt;

--- jobs_park: change
--- in  id job_id, attempt int, outcome text
UPDATE job SET parked = 1, outcome = :outcome WHERE id = :id AND attempts = :attempt;

--- jobs_waiting: one
--- in  name text, subject int
--- out due_at time
SELECT due_at FROM job WHERE name = :name AND subject = :subject
  AND parked = 0 ORDER BY due_at LIMIT 1;

--- jobs_parked: many, at most 100
--- out id job_id, name text, subject int, due_at time, attempts int, outcome text
SELECT id, name, subject, due_at, attempts, outcome FROM job WHERE parked = 1 ORDER BY id LIMIT 100;

--- jobs_parked_one: one
--- in  id job_id
--- out like jobs_parked
SELECT id, name, subject, due_at, attempts, outcome FROM job WHERE id = :id AND parked = 1;

--- jobs_unpark: change
--- in  id job_id, now time
UPDATE job SET parked = 0, attempts = 0, free_at = :now, outcome = '' WHERE id = :id AND parked = 1;

-- The run of the timetable that waits comes now.
--- jobs_hasten: change
--- in  name text, now time
UPDATE job SET free_at = :now
 WHERE name = :name AND subject = 0 AND parked = 0 AND attempts = 0 AND free_at > :now;

--- jobs_drop: change
--- in  id job_id
DELETE FROM job WHERE id = :id AND parked = 1;
