-- readers: requests
CREATE TABLE request_index ( -- growing: keyed blind indexes of who asks and of the telephone given
	-- with a request, when the person aided is somebody else; nothing can be read back
	kind text NOT NULL
		CHECK (kind IN ('phone', 'pair')), -- 'phone': to call; 'pair': two folded syllables
	-- of the asker's name
	value bytes NOT NULL, -- as people make them
	request_id id NOT NULL REFERENCES request, -- whose
	PRIMARY KEY (kind, value, request_id)
) WITHOUT ROWID;

CREATE TABLE request_unindexed ( -- requests from before there was an index; the job
	-- requests.index takes them off one by one
	request_id id PRIMARY KEY REFERENCES request -- which
);
INSERT INTO request_unindexed (request_id) SELECT id FROM request;
