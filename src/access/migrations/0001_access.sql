CREATE TABLE account ( -- somebody who signs in
	id id PRIMARY KEY, -- account_id
	login text NOT NULL UNIQUE, -- folded, no spaces
	name text NOT NULL, -- as shown; staff names are public
	password text NOT NULL, -- argon2id, libsodium's string form
	totp bytes, -- sealed secret of the one-time codes; NULL: not set up
	totp_key bytes, -- the wrapped data key of totp
	totp_step int NOT NULL, -- the last time step used: a code works once
	created_at time NOT NULL, -- when
	closed_at time -- NULL while it may sign in
);

CREATE TABLE seat ( -- an account's role at one unit
	id id PRIMARY KEY, -- seat_id
	account_id id NOT NULL REFERENCES account, -- who
	unit_id id NOT NULL REFERENCES unit, -- where
	role text NOT NULL, -- role_code()
	title text NOT NULL, -- as printed under a signature: 'Giám đốc'
	from_day date NOT NULL, -- first day
	to_day date -- last day; NULL while it holds
);
CREATE INDEX seat_account ON seat (account_id);
CREATE INDEX seat_unit ON seat (unit_id, role);

CREATE TABLE session ( -- growing: one signed-in browser, or one citizen's visit by code and PIN
	token_hash bytes PRIMARY KEY, -- keyed hash of the cookie
	account_id id REFERENCES account, -- NULL: a citizen's visit
	seat_id id REFERENCES seat, -- the seat acted from; NULL: not chosen yet or a citizen
	request_id id, -- what a citizen opened; NULL for staff
	stage text NOT NULL CHECK (stage IN ('password', 'open')), -- 'password': the one-time code
	-- is still owed
	language text NOT NULL, -- 'vi' or 'en'
	created_at time NOT NULL, -- when
	seen_at time NOT NULL, -- last use, to the minute
	expires_at time NOT NULL -- after this it is nobody's
);
CREATE INDEX session_expires ON session (expires_at);
CREATE INDEX session_seat ON session (seat_id);

CREATE TABLE throttle ( -- growing: failures counted per key and window
	kind text NOT NULL, -- 'sign_in', 'code_pin', 'peer'
	key bytes NOT NULL, -- blind index of what is throttled
	since time NOT NULL, -- start of the window
	failures int NOT NULL, -- so far
	PRIMARY KEY (kind, key)
);
CREATE INDEX throttle_since ON throttle (since);
