-- readers: documents
CREATE TABLE document ( -- growing: one file that somebody brought or that we made, sealed
	id id PRIMARY KEY, -- document_id
	state text NOT NULL -- 'taking': its chunks still come, or go; 'staged': whole, nobody's yet
		CHECK (state IN ('taking', 'staged', 'attached', 'withdrawn')),
	scope_id id REFERENCES unit, -- whose subject it belongs to; NULL until attached
	subject_kind text, -- 'request', 'case', 'paper'; NULL until attached
	subject_id id, -- the subject's id
	number int NOT NULL, -- 1, 2, 3 ... on its subject; 0 until attached
	kind text NOT NULL, -- what it is there for: 'identity', a paper of evidence.yaml ...; ''
	key bytes NOT NULL, -- the wrapped data key of everything sealed here and in the chunks
	name bytes NOT NULL, -- personal: the file's name as the sender's device had it
	title bytes, -- personal: what the person calls it; NULL until attached
	type text NOT NULL, -- media type of the original, by its bytes
	shown_type text NOT NULL, -- media type of the copy that is shown
	pages int NOT NULL, -- of the original
	hash bytes NOT NULL, -- keyed_fingerprint('document', original)
	original_bytes int NOT NULL, -- in the clear
	shown_bytes int NOT NULL, -- in the clear; 0: the original is shown
	taken_at time NOT NULL, -- when it came
	taken_by id, -- account; NULL for a citizen
	attached_at time, -- when it found its subject
	attached_by text, -- the name as shown then; a citizen's is 'citizen'
	withdrawn_at time, -- when it was withdrawn; its bytes stay
	withdrawn_by text, -- the name as shown then
	why bytes, -- personal: why it was withdrawn
	UNIQUE (subject_kind, subject_id, number)
);
CREATE INDEX document_waiting ON document (taken_at) WHERE attached_at IS NULL;

CREATE TABLE document_chunk ( -- growing: 64 KiB of a document each, sealed, written once
	document_id id NOT NULL REFERENCES document, -- whose
	copy text NOT NULL -- 'original': as it was sent; 'shown': a photo written anew
		CHECK (copy IN ('original', 'shown')),
	place int NOT NULL, -- 0, 1, 2 ... in the copy
	size int NOT NULL, -- bytes in the clear
	body bytes NOT NULL, -- personal: sealed under the document's key, copy and place
	PRIMARY KEY (document_id, copy, place)
);
