-- A department sees the centres below it, and what these see.  The program that opened the first
-- ones did not enter that yet.
INSERT INTO unit_scope (viewer_id, unit_id)
SELECT DISTINCT v.viewer_id, s.unit_id FROM unit u
	JOIN unit_scope v ON v.unit_id = u.parent_id
	JOIN unit_scope s ON s.viewer_id = u.id
WHERE u.kind IN ('branch', 'centre') AND NOT EXISTS
	(SELECT 1 FROM unit_scope k WHERE k.viewer_id = v.viewer_id AND k.unit_id = s.unit_id);
