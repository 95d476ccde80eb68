--- every unit sees itself
SELECT id FROM unit WHERE NOT EXISTS (SELECT 1 FROM unit_scope s WHERE s.viewer_id = unit.id AND
	s.unit_id = unit.id);

--- the program's own unit sees every unit
SELECT id FROM unit WHERE NOT EXISTS (SELECT 1 FROM unit_scope s WHERE s.viewer_id = 1 AND s.unit_id
	= unit.id);

--- a predecessor closed before its successor began
SELECT s.old_id FROM unit_succession s JOIN unit u ON u.id = s.old_id WHERE u.closed IS NULL OR
	u.closed >= s.day;
