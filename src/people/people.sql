--- person_insert: change, exactly 1
--- unscoped: the person names the unit that writes them down
--- in  id person_id, scope_of unit_id, key bytes, name bytes, birth bytes, id_number bytes
--- in  phone bytes, address bytes, commune_code text, place_day date, ethnic text, sex text
--- in  now time
INSERT INTO person (id, scope_id, key, name, birth, id_number, phone, address, commune_code,
	place_day, ethnic, sex, created_at, changed_at)
VALUES (:id, :scope_of, :key, :name, :birth, :id_number, :phone, :address, :commune_code,
	:place_day, :ethnic, :sex, :now, :now);

--- person_find: one
--- unscoped: a person is reached through the request or case that names them
--- in  id person_id
--- out id person_id, key bytes?, name bytes?, birth bytes?, id_number bytes?, phone bytes?
--- out address bytes?, commune_code text, place_day date, ethnic text, sex text
SELECT id, key, name, birth, id_number, phone, address, commune_code, place_day,
	ethnic, sex FROM person WHERE id = :id;

--- person_update: change, exactly 1
--- unscoped: a person is reached through the request or case that names them
--- in  id person_id, name bytes, birth bytes, id_number bytes, phone bytes, address bytes
--- in  commune_code text, place_day date, ethnic text, sex text, now time
UPDATE person SET name = :name, birth = :birth, id_number = :id_number, phone = :phone,
	address = :address,
	commune_code = :commune_code, place_day = :place_day, ethnic = :ethnic, sex = :sex,
		changed_at = :now WHERE id = :id;

--- person_move: change, exactly 1
--- unscoped: a person is reached through the request or case that names them
--- in  id person_id, to unit_id
UPDATE person SET scope_id = :to WHERE id = :id;

--- person_erase: change, exactly 1
--- unscoped: a person is reached through the request or case that names them
--- in  id person_id, now time
UPDATE person SET key = NULL, name = NULL, birth = NULL, id_number = NULL, phone = NULL,
	address = NULL, changed_at = :now
 WHERE id = :id;

-- All of a person at once; what is absent is left out.
--- person_index_insert: change
--- in  person person_id, id_number bytes?, phone bytes?, name bytes?, one bytes?, two bytes?
--- in  three bytes?, four bytes?, five bytes?, six bytes?
INSERT INTO person_index (kind, value, person_id)
SELECT v.kind, v.value, :person FROM (
	SELECT 'id_number' AS kind, :id_number AS value UNION ALL SELECT 'phone',
		:phone UNION ALL SELECT 'name', :name
	UNION ALL SELECT 'pair', :one UNION ALL SELECT 'pair', :two UNION ALL SELECT 'pair', :three
	UNION ALL SELECT 'pair', :four UNION ALL SELECT 'pair', :five UNION ALL SELECT 'pair',
		:six) v
 WHERE v.value IS NOT NULL
ON CONFLICT (kind, value, person_id) DO NOTHING;

--- person_index_clear: change
--- in  person person_id
DELETE FROM person_index WHERE person_id = :person;

-- Whoever has this blind index, the newest first.
--- person_by_index: many, at most 40
--- unscoped: the search looks over all units; what may be shown of a hit is the caller's to decide
--- in  kind text, value bytes
--- out id person_id, key bytes?, name bytes?, birth bytes?, id_number bytes?, phone bytes?
SELECT p.id, p.key, p.name, p.birth, p.id_number,
	p.phone FROM person_index i JOIN person p ON p.id = i.person_id
 WHERE i.kind = :kind AND i.value = :value ORDER BY i.person_id DESC LIMIT 40;

--- person_by_index_own: many, at most 40
--- in  kind text, value bytes
--- out like person_by_index
SELECT p.id, p.key, p.name, p.birth, p.id_number,
	p.phone FROM person_index i JOIN person p ON p.id = i.person_id
 WHERE i.kind = :kind AND i.value = :value
   AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY i.person_id DESC LIMIT 40;

-- Whoever has one of these pairs; those who share most come first,
-- so that a limit cuts off the least.
--- person_by_pairs: many, at most 40
--- unscoped: the search looks over all units; what may be shown of a hit is the caller's to decide
--- in  one bytes, two bytes, three bytes, four bytes, five bytes
--- out like person_by_index
SELECT p.id, p.key, p.name, p.birth, p.id_number, p.phone
  FROM (SELECT person_id, count(*) AS shared FROM person_index
	 WHERE kind = 'pair' AND value IN (:one, :two, :three, :four, :five)
	 GROUP BY person_id ORDER BY shared DESC, person_id DESC LIMIT 40) h
  JOIN person p ON p.id = h.person_id ORDER BY h.shared DESC, h.person_id DESC;

--- person_by_pairs_own: many, at most 40
--- in  one bytes, two bytes, three bytes, four bytes, five bytes
--- out like person_by_index
SELECT p.id, p.key, p.name, p.birth, p.id_number, p.phone
  FROM (SELECT i.person_id,
  	count(*) AS shared FROM person_index i JOIN person q ON q.id = i.person_id
	 WHERE i.kind = 'pair' AND i.value IN (:one, :two, :three, :four, :five)
	   AND q.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
	 GROUP BY i.person_id ORDER BY shared DESC, i.person_id DESC LIMIT 40) h
  JOIN person p ON p.id = h.person_id ORDER BY h.shared DESC, h.person_id DESC;
