--- message_insert: change, exactly 1
--- unscoped: the message takes the scope of its subject
--- in  id message_id, scope_of unit_id, event text, subject_kind text, subject int
--- in  emitted int, subject_name text, detail text, part text, seat seat_id?, request request_id?
--- in  channel text, state text, problem text, at time
INSERT INTO message (id, scope_id, event, subject_kind, subject_id, emitted_id, subject_name,
	detail, part,
	seat_id, request_id, channel, state, problem, attempts, queued_at, sent_at, read_at)
VALUES (:id, :scope_of, :event, :subject_kind, :subject, :emitted, :subject_name, :detail, :part,
	:seat, :request, :channel, :state, :problem, 0, :at, NULL, NULL);

--- message_find: one
--- unscoped: jobs send it, and who reads it is asked for by seat
--- in  id message_id
--- out id message_id, scope_of unit_id, event text, subject_kind text, subject int, emitted int
--- out subject_name text, detail text, part text, seat seat_id?, request request_id?, channel text
--- out state text, problem text, attempts int, queued_at time, read_at time?
SELECT id, scope_id AS scope_of, event, subject_kind, subject_id AS subject,
	emitted_id AS emitted, subject_name, detail, part, seat_id AS seat, request_id AS request,
	channel, state, problem, attempts, queued_at, read_at
  FROM message WHERE id = :id;

-- What is new on a desk, newest first, with `read` what was read too; a message is there from the
-- moment it happened.  A wall that was put up later closes what was told before.  The page goes on
-- behind the message of `before_at` and `before`.
--- message_desk: many, at most 51
--- unscoped: the desk is the seat's own
--- in  seat seat_id, read bool, before_at time, before message_id
--- out like message_find
SELECT id, scope_id AS scope_of, event, subject_kind, subject_id AS subject,
	emitted_id AS emitted, subject_name, detail, part, seat_id AS seat, request_id AS request,
	channel, state, problem, attempts, queued_at, read_at
  FROM message WHERE seat_id = :seat AND channel = 'desk' AND NOT EXISTS (
	SELECT 1 FROM wall w WHERE w.account_id = :self AND w.subject_kind = message.subject_kind
	   AND w.subject_id = message.subject_id)
   AND (:read = 1 OR read_at IS NULL)
   AND (queued_at < :before_at OR (queued_at = :before_at AND id < :before))
 ORDER BY queued_at DESC, id DESC LIMIT 51;

--- message_unread: one
--- unscoped: the desk is the seat's own
--- in  seat seat_id
--- out number int
SELECT count(*) AS number FROM message
 WHERE seat_id = :seat AND channel = 'desk' AND read_at IS NULL AND NOT EXISTS (
	SELECT 1 FROM wall w WHERE w.account_id = :self AND w.subject_kind = message.subject_kind
	   AND w.subject_id = message.subject_id);

--- message_of_desk: one
--- unscoped: the desk is the seat's own
--- in  seat seat_id, id message_id
--- out like message_find
SELECT id, scope_id AS scope_of, event, subject_kind, subject_id AS subject,
	emitted_id AS emitted, subject_name, detail, part, seat_id AS seat, request_id AS request,
	channel, state, problem, attempts, queued_at, read_at
  FROM message WHERE id = :id AND seat_id = :seat AND channel = 'desk' AND NOT EXISTS (
	SELECT 1 FROM wall w WHERE w.account_id = :self AND w.subject_kind = message.subject_kind
	   AND w.subject_id = message.subject_id);

--- message_waits: one
--- unscoped: the desk is the seat's own
--- in  seat seat_id, event text, emitted int
--- out id message_id
SELECT id FROM message WHERE seat_id = :seat AND channel = 'desk' AND read_at IS NULL
   AND event = :event AND emitted_id = :emitted ORDER BY id LIMIT 1;

--- message_read: change
--- unscoped: the desk is the seat's own
--- in  seat seat_id, id message_id, at time
UPDATE message SET state = 'read', read_at = :at, sent_at = coalesce(sent_at, :at), problem = ''
 WHERE id = :id AND seat_id = :seat AND channel = 'desk' AND read_at IS NULL;

--- message_read_all: change
--- unscoped: the desk is the seat's own
--- in  seat seat_id, since message_id, until message_id, at time
UPDATE message SET state = 'read', read_at = :at, sent_at = coalesce(sent_at, :at), problem = ''
 WHERE seat_id = :seat AND channel = 'desk' AND read_at IS NULL AND id >= :since AND id <= :until;

--- message_read_before: change
--- unscoped: the desk is the seat's own
--- in  seat seat_id, before time, at time
UPDATE message SET state = 'read', read_at = :at, sent_at = coalesce(sent_at, :at), problem = ''
 WHERE seat_id = :seat AND channel = 'desk' AND read_at IS NULL AND queued_at < :before;

--- message_sent: change
--- unscoped: the job sends the messages of all units
--- in  id message_id, at time
UPDATE message SET state = 'sent', sent_at = :at, problem = '', attempts = attempts + 1
 WHERE id = :id AND state = 'queued';

--- message_not_sent: change
--- unscoped: the job sends the messages of all units
--- in  id message_id, state text, problem text
UPDATE message SET state = :state, problem = :problem, attempts = attempts + 1
 WHERE id = :id AND state = 'queued';

--- message_again: change
--- unscoped: an operator looks after the messages of all units
--- in  id message_id
UPDATE message SET state = 'queued', problem = '', attempts = 0
 WHERE id = :id AND state IN ('failed', 'queued') AND problem <> 'nobody';

-- Somebody was found after all.
--- message_drop: change
--- unscoped: an operator looks after the messages of all units
--- in  id message_id
DELETE FROM message WHERE id = :id AND state = 'failed' AND problem = 'nobody';

--- message_troubles: many, at most 200
--- unscoped: an operator looks after the messages of all units, which name nobody
--- in  waits_since time
--- out id message_id, unit_name text, event text, subject_name text, detail text, part text
--- out seat_name text?, channel text, state text, problem text, attempts int, queued_at time
SELECT m.id, u.name AS unit_name, m.event, m.subject_name, m.detail, m.part, a.name AS seat_name,
	m.channel, m.state, m.problem, m.attempts, m.queued_at
  FROM message m JOIN unit u ON u.id = m.scope_id
  LEFT JOIN seat s ON s.id = m.seat_id LEFT JOIN account a ON a.id = s.account_id
 WHERE m.state = 'failed' OR (m.state = 'queued' AND m.queued_at < :waits_since)
 ORDER BY m.queued_at DESC, m.id DESC LIMIT 200;
