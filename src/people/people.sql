--- person_insert: change, exactly 1
--- unscoped: the person names the unit that writes them down
--- in  id person_id, scope_of unit_id, key bytes, name bytes, birth bytes, id_number bytes, phone bytes, address bytes, commune_code text, place_day date, ethnic text, now time
INSERT INTO person (id, scope_id, key, name, birth, id_number, phone, address, commune_code, place_day, ethnic, created_at, changed_at)
VALUES (:id, :scope_of, :key, :name, :birth, :id_number, :phone, :address, :commune_code, :place_day, :ethnic, :now, :now);

--- person_find: one
--- unscoped: a person is reached through the request or case that names them
--- in  id person_id
--- out id person_id, key bytes?, name bytes?, birth bytes?, id_number bytes?, phone bytes?, address bytes?, commune_code text, place_day date, ethnic text
SELECT id, key, name, birth, id_number, phone, address, commune_code, place_day, ethnic FROM person WHERE id = :id;

--- person_update: change, exactly 1
--- unscoped: a person is reached through the request or case that names them
--- in  id person_id, name bytes, birth bytes, id_number bytes, phone bytes, address bytes, commune_code text, place_day date, ethnic text, now time
UPDATE person SET name = :name, birth = :birth, id_number = :id_number, phone = :phone, address = :address,
	commune_code = :commune_code, place_day = :place_day, ethnic = :ethnic, changed_at = :now WHERE id = :id;

--- person_erase: change, exactly 1
--- unscoped: a person is reached through the request or case that names them
--- in  id person_id, now time
UPDATE person SET key = NULL, name = NULL, birth = NULL, id_number = NULL, phone = NULL, address = NULL, changed_at = :now
 WHERE id = :id;

--- person_index_insert: change
--- in  kind text, value bytes, person person_id
INSERT INTO person_index (kind, value, person_id) VALUES (:kind, :value, :person)
ON CONFLICT (kind, value, person_id) DO NOTHING;

--- person_index_clear: change
--- in  person person_id
DELETE FROM person_index WHERE person_id = :person;

--- person_by_index: many, at most 200
--- in  kind text, value bytes
--- out person person_id
SELECT person_id FROM person_index WHERE kind = :kind AND value = :value ORDER BY person_id DESC LIMIT 200;

--- person_by_index_own: many, at most 200
--- in  kind text, value bytes
--- out like person_by_index
SELECT i.person_id FROM person_index i JOIN person p ON p.id = i.person_id
 WHERE i.kind = :kind AND i.value = :value AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY i.person_id DESC LIMIT 200;

--- person_by_syllables: many, at most 200
--- in  one bytes, other bytes
--- out person person_id
SELECT a.person_id FROM person_index a
  JOIN person_index b ON b.kind = 'syllable' AND b.value = :other AND b.person_id = a.person_id
 WHERE a.kind = 'syllable' AND a.value = :one ORDER BY a.person_id DESC LIMIT 200;

--- person_by_syllables_own: many, at most 200
--- in  one bytes, other bytes
--- out like person_by_syllables
SELECT a.person_id FROM person_index a
  JOIN person_index b ON b.kind = 'syllable' AND b.value = :other AND b.person_id = a.person_id
  JOIN person p ON p.id = a.person_id
 WHERE a.kind = 'syllable' AND a.value = :one AND p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
 ORDER BY a.person_id DESC LIMIT 200;
