--- every unit sees itself
SELECT id FROM unit WHERE NOT EXISTS (SELECT 1 FROM unit_scope s WHERE s.viewer_id = unit.id AND
	s.unit_id = unit.id);

--- the program's own unit sees every unit
SELECT id FROM unit WHERE NOT EXISTS (SELECT 1 FROM unit_scope s WHERE s.viewer_id = 1 AND s.unit_id
	= unit.id);

--- an office sees the centres and branches below it
SELECT id FROM unit WHERE kind IN ('branch', 'centre') AND parent_id IS NOT NULL AND NOT EXISTS
	(SELECT 1 FROM unit_scope s WHERE s.viewer_id = unit.parent_id AND s.unit_id = unit.id);

--- a successor sees its predecessor
SELECT u.old_id FROM unit_succession u WHERE NOT EXISTS
	(SELECT 1 FROM unit_scope s WHERE s.viewer_id = u.new_id AND s.unit_id = u.old_id);

--- who sees an office sees what that office sees
SELECT a.viewer_id FROM unit_scope a JOIN unit_scope b ON b.viewer_id = a.unit_id WHERE NOT EXISTS
	(SELECT 1 FROM unit_scope s WHERE s.viewer_id = a.viewer_id AND s.unit_id = b.unit_id);

--- a predecessor closed before its successor began
SELECT s.old_id FROM unit_succession s JOIN unit u ON u.id = s.old_id WHERE u.closed IS NULL OR
	u.closed >= s.day;
