CREATE TABLE person ( -- growing; readers: requests, cases: somebody who was written down
	id id PRIMARY KEY, -- the person
	name bytes NOT NULL -- personal: the sealed name
);
