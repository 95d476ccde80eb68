CREATE TABLE job ( -- growing: work to be done, taken by lease
	id id PRIMARY KEY, -- job_id
	name text NOT NULL, -- of a row in some module's jobs, or of a listener
	subject id NOT NULL, -- what it is about; 0 for timetable jobs
	due_at time NOT NULL, -- not before; never moved, so that the same work is added once
	free_at time NOT NULL, -- nobody takes it before: due_at, then the end of a lease or of a
	-- wait
	attempts int NOT NULL, -- begun so far, counted before each run
	parked bool NOT NULL CHECK (parked IN (0, 1)), -- given up after too many attempts: a person
	-- must look
	outcome text NOT NULL -- code of the last failure; '' before the first
);
CREATE INDEX job_free ON job (parked, free_at, id);
CREATE UNIQUE INDEX job_once ON job (name, subject, due_at);
