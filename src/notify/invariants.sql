--- a message says when it was sent and when it was read
SELECT id FROM message WHERE (state IN ('sent', 'read')) <> (sent_at IS NOT NULL)
	OR (state = 'read') <> (read_at IS NOT NULL);

--- a message without anybody to hear it has failed, and says so
SELECT id FROM message WHERE (problem = 'nobody') <> (channel = '')
	OR (problem = 'nobody' AND (state <> 'failed' OR seat_id IS NOT NULL));
