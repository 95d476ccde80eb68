-- readers: people, requests, cases
CREATE TABLE person ( -- growing: a client or another party of a matter, sealed
	id id PRIMARY KEY, -- person_id
	scope_id id NOT NULL REFERENCES unit, -- the unit that wrote the person down
	key bytes, -- the wrapped data key; NULL when the person was erased
	name bytes, -- personal: as declared
	birth bytes, -- personal: yyyy-mm-dd, or yyyy when only the year is known; '' unknown
	id_number bytes, -- personal: 12 digits; '' unknown
	phone bytes, -- personal: digits; '' none
	address bytes, -- personal: house, hamlet, as told
	commune_code text NOT NULL, -- commune of residence, valid on place_day; '' unknown
	place_day date NOT NULL, -- the day on which commune_code is read
	ethnic text NOT NULL, -- code of the ethnic group as declared; '' not asked
	created_at time NOT NULL, -- when
	changed_at time NOT NULL -- last correction
);

CREATE TABLE person_index ( -- growing: keyed blind indexes beside the sealed person; nothing can be
	-- read back
	kind text NOT NULL
		CHECK (kind IN ('id_number', 'phone', 'name', 'pair')), -- 'pair': two folded
	-- syllables of the name with the birth year
	value bytes NOT NULL, -- blind_index(kind, folded)
	person_id id NOT NULL REFERENCES person, -- whose
	PRIMARY KEY (kind, value, person_id)
) WITHOUT ROWID;
CREATE INDEX person_index_person ON person_index (person_id);
