--- provider_insert: change, exactly 1
--- unscoped: the provider names the centre they work for
--- in  id provider_id, scope_of unit_id, seat seat_id?, kind text, name text, name_sort bytes, card text, telephone text, languages text, organisation text, from_day date
INSERT INTO provider (id, scope_id, seat_id, kind, name, name_sort, card, telephone, languages, organisation, from_day, to_day)
VALUES (:id, :scope_of, :seat, :kind, :name, :name_sort, :card, :telephone, :languages, :organisation, :from_day, NULL);

--- provider_find: one
--- in  id provider_id
--- out id provider_id, scope_of unit_id, seat seat_id?, kind text, name text, card text, telephone text, languages text, organisation text, from_day date, to_day date?
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation, from_day, to_day FROM provider
 WHERE id = :id AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

--- provider_of_case: one
--- unscoped: a citizen reads who helps them; the page has opened the case
--- in  id provider_id
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation, from_day, to_day FROM provider WHERE id = :id;

--- provider_of_seat: one
--- unscoped: the seat is the actor's own
--- in  seat seat_id
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation, from_day, to_day FROM provider
 WHERE seat_id = :seat ORDER BY id DESC LIMIT 1;

--- provider_list: many, at most 500
--- in  unit unit_id, day date
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation, from_day, to_day FROM provider
 WHERE scope_id = :unit AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND from_day <= :day AND (to_day IS NULL OR to_day >= :day)
 ORDER BY name_sort, id LIMIT 500;
