--- provider_insert: change, exactly 1
--- unscoped: the provider names the centre they work for
--- in  id provider_id, scope_of unit_id, seat seat_id?, kind text, name text, name_sort bytes
--- in  card text, telephone text, languages text, organisation text, from_day date
INSERT INTO provider (id, scope_id, seat_id, kind, name, name_sort, card, telephone, languages,
	organisation, from_day, to_day)
VALUES (:id, :scope_of, :seat, :kind, :name, :name_sort, :card, :telephone, :languages,
	:organisation, :from_day, NULL);

--- provider_find: one
--- in  id provider_id
--- out id provider_id, scope_of unit_id, seat seat_id?, kind text, name text, card text
--- out telephone text, languages text, organisation text, from_day date, to_day date?
--- out card_to date?, card_revoked date?, suspended date?, key bytes?
--- out standing_note bytes?
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation,
	from_day, to_day, card_to, card_revoked, suspended, key, standing_note FROM provider
 WHERE id = :id AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

--- provider_of_case: one
--- unscoped: a citizen reads who helps them; the page has opened the case
--- in  id provider_id
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation,
	from_day, to_day, card_to, card_revoked, suspended, key, standing_note
  FROM provider WHERE id = :id;

--- provider_of_seat: one
--- unscoped: the seat is the actor's own
--- in  seat seat_id
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation,
	from_day, to_day, card_to, card_revoked, suspended, key, standing_note FROM provider
 WHERE seat_id = :seat ORDER BY id DESC LIMIT 1;

-- Who begins later stands there too: they were entered, and the list says from when.
--- provider_on_roll: many, at most 500
--- in  unit unit_id, day date
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation,
	from_day, to_day, card_to, card_revoked, suspended, key, standing_note FROM provider
 WHERE scope_id = :unit AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND (to_day IS NULL OR to_day >= :day)
 ORDER BY name_sort, id LIMIT 500;

--- provider_list: many, at most 500
--- in  unit unit_id, day date
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation,
	from_day, to_day, card_to, card_revoked, suspended, key, standing_note FROM provider
 WHERE scope_id = :unit AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND from_day <= :day AND (to_day IS NULL OR to_day >= :day)
 ORDER BY name_sort, id LIMIT 500;

-- Of all offices that the actor's own one sees; who has left too, when their matters still run.
--- provider_within: many, at most 500
--- in  day date
--- out like provider_find
SELECT id, scope_id AS scope_of, seat_id, kind, name, card, telephone, languages, organisation,
	from_day, to_day, card_to, card_revoked, suspended, key, standing_note FROM provider
 WHERE scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND from_day <= :day AND (to_day IS NULL OR to_day >= :day)
 ORDER BY name_sort, id LIMIT 500;

--- provider_set: change
--- in  id provider_id, card text, card_to date?, card_revoked date?, suspended date?, to_day date?
--- in  languages text, key bytes?, standing_note bytes?
UPDATE provider SET card = :card, card_to = :card_to, card_revoked = :card_revoked,
	suspended = :suspended, to_day = :to_day, languages = :languages,
	key = :key, standing_note = :standing_note
 WHERE id = :id AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

-- Who still works for an office and acts by a card or a contract that ends by then; a card that has
-- ended stays there until it is another, or they have left.
--- provider_ending: many, at most 500
--- in  today date, card_until date?, contract_until date?
--- out id provider_id, kind text, name text, unit_name text, card text, card_to date?, to_day date?
--- out card_soon bool, contract_soon bool
SELECT p.id, p.kind, p.name, u.name AS unit_name, p.card, p.card_to, p.to_day,
	CASE WHEN p.card_to <= :card_until THEN 1 ELSE 0 END AS card_soon,
	CASE WHEN p.to_day <= :contract_until THEN 1 ELSE 0 END AS contract_soon
  FROM provider p JOIN unit u ON u.id = p.scope_id
 WHERE p.scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND (p.to_day IS NULL OR p.to_day >= :today) AND p.card_revoked IS NULL
   AND (p.card_to <= :card_until OR p.to_day <= :contract_until)
 ORDER BY CASE WHEN p.card_to IS NULL OR p.to_day < p.card_to THEN p.to_day ELSE p.card_to END,
	p.name_sort, p.id LIMIT 500;

--- provider_rename: change
--- unscoped: the op has found the provider, or the account was renamed, wherever they work
--- in  id provider_id, name text, name_sort bytes
UPDATE provider SET name = :name, name_sort = :name_sort WHERE id = :id;

--- provider_reach: change
--- in  id provider_id, telephone text, organisation text
UPDATE provider SET telephone = :telephone, organisation = :organisation
 WHERE id = :id AND scope_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope);

--- provider_of_account: many, at most 50
--- unscoped: the account was renamed, wherever its seats are
--- in  account account_id
--- out like provider_find
SELECT p.id, p.scope_id AS scope_of, p.seat_id, p.kind, p.name, p.card, p.telephone, p.languages,
	p.organisation, p.from_day, p.to_day, p.card_to, p.card_revoked, p.suspended,
	p.key, p.standing_note
  FROM provider p JOIN seat s ON s.id = p.seat_id WHERE s.account_id = :account
 ORDER BY p.id LIMIT 50;

-- Offices that work today and that the actor's own one sees.
--- provider_units: many, at most 1000
--- in  today date
--- out id unit_id, name text
SELECT id, name FROM unit
 WHERE id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND kind IN ('centre', 'branch') AND (closed IS NULL OR closed >= :today)
 ORDER BY name_sort NULLS FIRST, id LIMIT 1000;

-- Who signs in at the office as a provider and is none yet.
--- provider_free_seats: many, at most 200
--- in  unit unit_id, today date
--- out id seat_id, name text, title text, role text
SELECT s.id, a.name, s.title, s.role FROM seat s
  JOIN account a ON a.id = s.account_id AND a.closed_at IS NULL
 WHERE s.unit_id IN (SELECT unit_id FROM unit_scope WHERE viewer_id = :scope)
   AND s.unit_id = :unit AND s.role IN ('provider', 'collaborator')
   AND s.from_day <= :today AND (s.to_day IS NULL OR s.to_day >= :today)
   AND NOT EXISTS (SELECT 1 FROM provider p WHERE p.seat_id = s.id
                      AND (p.to_day IS NULL OR p.to_day >= :today))
 ORDER BY a.login, s.id LIMIT 200;

--- provider_leave: change
--- unscoped: the seat has ended, whoever ended it
--- in  seat seat_id, last date
UPDATE provider SET to_day = :last WHERE seat_id = :seat AND to_day IS NULL;

-- The same person in whatever office: by the account behind the seats, or by the card.
--- provider_same_person: many, at most 50
--- unscoped: the conflict search looks over all organisations and shows none of their matters
--- in  id provider_id
--- out id provider_id
SELECT o.id FROM provider me JOIN provider o ON o.id = me.id
    OR (o.card <> '' AND o.card = me.card)
    OR o.seat_id IN (SELECT os.id FROM seat ms JOIN seat os ON os.account_id = ms.account_id
	WHERE ms.id = me.seat_id)
 WHERE me.id = :id ORDER BY o.id LIMIT 50;
