-- What a receiver does with a request besides accepting and refusing it, and how it is undone.
ALTER TABLE request ADD COLUMN answer_from time; -- since when the receiver owes an answer, when
	-- that is not since filed_at: what was missing came, or it was passed to this centre
ALTER TABLE request ADD COLUMN decision_paper id; -- paper_id: what the person was told in writing

CREATE TABLE request_reception ( -- growing; readers: requests: how a counter wrote it down
	request_id id PRIMARY KEY REFERENCES request, -- which
	scope_id id NOT NULL REFERENCES unit, -- the centre that wrote it down
	entry id NOT NULL UNIQUE, -- of the form that was filled in: sent twice it is one request
	written_by text NOT NULL, -- name of the receiver who wrote for somebody who cannot; ''
	read_back_by text NOT NULL, -- who read it back to the person; ''
	mark text NOT NULL
		CHECK (mark IN ('', 'signature', 'fingerprint')), -- what the person set under it
	commune text NOT NULL, -- whose referral, form 13-TP-TGPL, came with it; ''
	key bytes NOT NULL, -- the wrapped data key of what is sealed here
	referrer bytes -- personal: who in the commune sent it
);

CREATE TABLE request_completion ( -- growing: what somebody was asked to add, all at once
	id id PRIMARY KEY, -- completion_id
	scope_id id NOT NULL REFERENCES unit, -- who asked
	request_id id NOT NULL REFERENCES request, -- for what
	stage text NOT NULL
		CHECK (stage IN ('before', 'after')), -- before the decision; after an acceptance at
	-- once
	asked_at time NOT NULL, -- when
	asked_by text NOT NULL, -- name of the receiver
	ground text NOT NULL, -- code of law/vn/reasons.yaml for accepting at once; '' before
	text text NOT NULL, -- what the receiver added; ''
	answered_at time, -- when the person had given what they could; NULL: not yet
	reversed_at time -- when the asking itself was taken back; NULL: it stands
);
CREATE INDEX request_completion_of ON request_completion (request_id, asked_at);

CREATE TABLE request_missing ( -- growing; readers: requests: one thing that was asked for
	completion_id id NOT NULL REFERENCES request_completion, -- in which list
	place int NOT NULL, -- from 1, in the order of the list
	scope_id id NOT NULL REFERENCES unit, -- who asked
	item text NOT NULL, -- code of law/vn: a thing of aid.yaml or a paper of evidence.yaml
	key bytes NOT NULL, -- the wrapped data key of answer
	answer bytes, -- personal: what the person says to it
	document int NOT NULL, -- number of the newest file given for it; 0: none
	answered_at time, -- of the newest answer; NULL: none yet
	answered_by text NOT NULL, -- name of the receiver to whom it was brought; '' by the person
	PRIMARY KEY (completion_id, place)
);

CREATE TABLE request_transfer ( -- growing: what was passed on stays known to who passed it on
	id id PRIMARY KEY, -- transfer_id
	scope_id id NOT NULL REFERENCES unit, -- the centre that passed it on
	request_id id NOT NULL REFERENCES request, -- which
	to_unit_id id REFERENCES unit, -- the centre of this system that has it now; NULL: outside
	to_name text NOT NULL, -- the name of where it went
	reason text NOT NULL, -- code of law/vn/reasons.yaml
	text text NOT NULL, -- what the receiver added
	at time NOT NULL, -- when
	by_name text NOT NULL, -- name of who decided
	waited_from time NOT NULL, -- since when the answer had been owed here
	paper_id id, -- the notice
	reversed_at time -- when it was taken back; NULL: it stands
);
CREATE INDEX request_transfer_list ON request_transfer (scope_id, at, id);
CREATE INDEX request_transfer_of ON request_transfer (request_id, at);

CREATE TABLE request_same ( -- growing; readers: requests: what was answered to a warning
	request_id id NOT NULL REFERENCES request, -- about which request
	other_id id NOT NULL REFERENCES request, -- which one it is like
	scope_id id NOT NULL REFERENCES unit, -- who answered
	answer text NOT NULL
		CHECK (answer IN ('other_person', 'other_matter', 'same_matter')), -- what it is
	at time NOT NULL, -- when
	by_name text NOT NULL, -- name of who looked into it
	key bytes NOT NULL, -- the wrapped data key of why
	why bytes, -- personal: how they know
	PRIMARY KEY (request_id, other_id)
);

CREATE TABLE guidance ( -- growing; readers: requests: simple questions answered at once
	id id PRIMARY KEY, -- guidance_id
	scope_id id NOT NULL REFERENCES unit, -- whose book
	year int NOT NULL, -- of the answer
	number int NOT NULL, -- in the book of that year: gapless
	request_id id REFERENCES request, -- what was asked online; NULL: at the counter
	matter text NOT NULL, -- field of law
	at time NOT NULL, -- when it was answered
	by_name text NOT NULL, -- who answered
	key bytes NOT NULL, -- the wrapped data key of what is sealed here
	name bytes, -- personal: who asked
	question bytes, -- personal: what
	answer bytes, -- personal: what they were told
	voided_at time, -- entered by mistake: the line stays; NULL: it stands
	voided_by text NOT NULL, -- name; ''
	void_why text NOT NULL, -- why; ''
	UNIQUE (scope_id, year, number)
);
CREATE INDEX guidance_of ON guidance (request_id);
