CREATE TABLE message ( -- growing: that something happened, for one of those who must know of it
	id id PRIMARY KEY, -- message_id
	scope_id id NOT NULL REFERENCES unit, -- the unit that has the subject
	event text NOT NULL, -- 'cases.assigned': notify_rules.h has its words
	subject_kind text NOT NULL, -- 'request' or 'case'
	subject_id id NOT NULL, -- the subject's id
	emitted_id id NOT NULL, -- what the event named: the subject, or a clock of it
	subject_name text NOT NULL, -- its code or number; says nothing of anybody
	detail text NOT NULL, -- what else may be said openly: 'A04'; ''
	part text NOT NULL, -- as what they must know it: notify_rules.h
	seat_id id REFERENCES seat, -- who; NULL: the requester, or nobody was found
	request_id id, -- through whose page the requester hears it; NULL for seats
	channel text NOT NULL, -- a backend's name; '' when nobody was found
	state text NOT NULL
		CHECK (state IN ('queued', 'sent', 'failed', 'read')), -- read: by who it is for
	problem text NOT NULL, -- why it failed or waits: 'nobody', or an outcome's code; ''
	attempts int NOT NULL, -- how often it was tried
	queued_at time NOT NULL, -- when it happened
	sent_at time, -- when the channel took it; NULL before
	read_at time -- when it was read; NULL before
);
CREATE INDEX message_desk ON message (seat_id, channel, queued_at, id);
CREATE INDEX message_state ON message (state, queued_at, id);
CREATE INDEX message_subject ON message (subject_kind, subject_id, queued_at);
