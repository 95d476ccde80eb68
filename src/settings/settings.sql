--- setting_all: many, at most 20
--- out name text, value text
SELECT name, value FROM setting ORDER BY name LIMIT 20;

--- setting_put: change
--- in  name text, value text, at time, by text
INSERT INTO setting (name, value, set_at, set_by) VALUES (:name, :value, :at, :by)
ON CONFLICT (name) DO UPDATE SET value = excluded.value, set_at = excluded.set_at,
	set_by = excluded.set_by;
