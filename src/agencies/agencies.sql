--- units_insert: change, exactly 1
--- in  id unit_id, kind text, parent unit_id?, code text, name text, name_sort bytes, address text
--- in  commune_code text, place_day date, telephone text, duty_telephone text, hours text
--- in  opened date, closed date?
INSERT INTO unit (id, kind, parent_id, code, name, name_sort, address, commune_code, place_day,
	telephone, duty_telephone, hours, opened, closed)
VALUES (:id, :kind, :parent, :code, :name, :name_sort, :address, :commune_code, :place_day,
	:telephone, :duty_telephone, :hours, :opened, :closed);

--- units_find: one
--- in  id unit_id
--- out id unit_id, kind text, parent unit_id?, code text, name text, address text
--- out commune_code text, place_day date, telephone text, duty_telephone text, hours text
--- out opened date, closed date?
SELECT id, kind, parent_id, code, name, address, commune_code, place_day, telephone, duty_telephone,
	hours, opened, closed
  FROM unit WHERE id = :id;

--- units_correct: change
--- in  id unit_id, code text, name text, name_sort bytes, address text, telephone text
--- in  duty_telephone text, hours text
UPDATE unit SET code = :code, name = :name, name_sort = :name_sort, address = :address,
	telephone = :telephone, duty_telephone = :duty_telephone, hours = :hours
 WHERE id = :id;

--- units_close: change, exactly 1
--- in  id unit_id, closed date
UPDATE unit SET closed = :closed WHERE id = :id;

--- units_set_parent: change, exactly 1
--- in  id unit_id, parent unit_id
UPDATE unit SET parent_id = :parent WHERE id = :id;

--- units_open_centres: many, at most 200
--- in  today date
--- out like units_find
SELECT id, kind, parent_id, code, name, address, commune_code, place_day, telephone, duty_telephone,
	hours, opened, closed
  FROM unit WHERE kind = 'centre' AND opened <= :today AND (closed IS NULL OR closed >= :today)
  	ORDER BY name_sort NULLS FIRST,
  	id LIMIT 200;

-- Offices of legal aid, closed ones too: a country has some hundred.
--- units_offices: many, at most 1000
--- out like units_find
SELECT id, kind, parent_id, code, name, address, commune_code, place_day, telephone, duty_telephone,
	hours, opened, closed
  FROM unit WHERE kind IN ('centre', 'branch', 'department') ORDER BY name_sort NULLS FIRST,
  	id LIMIT 1000;

--- succession_list: many, at most 1000
--- out old_unit unit_id, new_unit unit_id, day date
SELECT old_id AS old_unit, new_id AS new_unit, day FROM unit_succession ORDER BY day,
	old_id LIMIT 1000;

--- succession_insert: change
--- in  old_unit unit_id, new_unit unit_id, day date
INSERT INTO unit_succession (old_id, new_id, day) VALUES (:old_unit, :new_unit, :day)
ON CONFLICT (old_id, new_id) DO UPDATE SET day = excluded.day;

--- scope_insert: change
--- in  viewer unit_id, unit unit_id
INSERT INTO unit_scope (viewer_id, unit_id) VALUES (:viewer, :unit)
ON CONFLICT (viewer_id, unit_id) DO NOTHING;

-- Whoever sees `upper` sees from now on what `lower` sees: the closure stays closed.
--- scope_widen: change
--- in  upper unit_id, lower unit_id
INSERT INTO unit_scope (viewer_id, unit_id)
SELECT v.viewer_id,
	s.unit_id FROM unit_scope v JOIN unit_scope s ON s.viewer_id = :lower WHERE v.unit_id =
	:upper
ON CONFLICT (viewer_id, unit_id) DO NOTHING;

--- catchment_insert: change
--- in  unit unit_id, province_code text, commune_code text, from_day date
INSERT INTO unit_catchment (unit_id, province_code, commune_code, from_day, to_day)
VALUES (:unit, :province_code, :commune_code, :from_day, NULL)
ON CONFLICT (province_code, commune_code, unit_id, from_day) DO NOTHING;

--- catchment_list: many, at most 5000
--- in  day date
--- out unit unit_id, province_code text, commune_code text, from_day date
SELECT unit_id, province_code, commune_code, from_day FROM unit_catchment
 WHERE to_day IS NULL OR to_day >= :day ORDER BY unit_id, province_code, commune_code,
 	from_day LIMIT 5000;

--- catchment_find: one
--- in  province_code text, commune_code text, day date
--- out unit unit_id
SELECT c.unit_id FROM unit_catchment c JOIN unit u ON u.id = c.unit_id
 WHERE c.province_code = :province_code AND c.commune_code IN (:commune_code, '')
   AND c.from_day <= :day AND (c.to_day IS NULL OR c.to_day >= :day)
   AND (u.closed IS NULL OR u.closed >= :day)
 ORDER BY c.commune_code DESC, c.from_day DESC, c.unit_id LIMIT 1;

--- directions_find: one
--- in  unit unit_id
--- out landmark text, transport text, entrance text
SELECT landmark, transport, entrance FROM unit_directions WHERE unit_id = :unit;

--- directions_set: change, exactly 1
--- in  unit unit_id, landmark text, transport text, entrance text
INSERT INTO unit_directions (unit_id, landmark, transport, entrance)
VALUES (:unit, :landmark, :transport, :entrance)
ON CONFLICT (unit_id) DO UPDATE SET landmark = excluded.landmark, transport = excluded.transport,
	entrance = excluded.entrance;

--- hours_list: many, at most 7
--- in  unit unit_id
--- out weekday int, hours text
SELECT weekday, hours FROM unit_hours WHERE unit_id = :unit ORDER BY weekday LIMIT 7;

--- hours_all: many, at most 7000
--- out unit unit_id, weekday int, hours text
SELECT unit_id, weekday, hours FROM unit_hours ORDER BY unit_id, weekday LIMIT 7000;

--- hours_clear: change
--- in  unit unit_id
DELETE FROM unit_hours WHERE unit_id = :unit;

--- hours_insert: change, exactly 1
--- in  unit unit_id, weekday int, hours text
INSERT INTO unit_hours (unit_id, weekday, hours) VALUES (:unit, :weekday, :hours);
