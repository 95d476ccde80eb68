CREATE TABLE job ( -- growing: work to be done, taken by lease
	id id PRIMARY KEY, -- job_id
	name text NOT NULL, -- of a row in some module's jobs, or of a listener
	subject id NOT NULL, -- what it is about; 0 for timetable jobs
	due_at time NOT NULL, -- not before
	lease_until time NOT NULL, -- taken until; 0 when free
	attempts int NOT NULL, -- begun so far, counted before each run
	parked bool NOT NULL CHECK (parked IN (0, 1)), -- given up after too many attempts: a person must look
	outcome text NOT NULL -- code of the last failure; '' before the first
);
CREATE INDEX job_due ON job (parked, due_at, id);
CREATE UNIQUE INDEX job_once ON job (name, subject, due_at);
