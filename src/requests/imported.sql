-- A request that a register on paper tells of: decided when it comes.
--- request_insert_imported: change
--- unscoped: the op has found the office through its own scoped query
--- in  id request_id, scope_of unit_id, code text, filed_at time
--- in  person person_id, key bytes, asker bytes, contact bytes, contact_note bytes
--- in  narrative bytes, matter text, form text, arrested text, place_day date, state text
--- in  decided_by text, law_version text
INSERT INTO request (id, scope_id, code, filed_at, channel, language, person_id,
	asker_relation, key, asker, contact, contact_note, safe_contact, safe_announce, matter,
	narrative, form, arrested, hard_area, commune_code, place_day, place_typed, eligibility,
	state, decided_at, decided_by, refusal, refusal_text, law_version, rev)
VALUES (:id, :scope_of, :code, :filed_at, 'import', 'vi', :person, 'self', :key, :asker,
	:contact, :contact_note, 'no', 'no', :matter, :narrative, :form, :arrested,
	'unknown', '', :place_day, NULL, NULL,
	:state, :filed_at, :decided_by, '', NULL, :law_version, 1)
ON CONFLICT (code) DO NOTHING;
