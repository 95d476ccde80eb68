--- account_insert: change
--- in  id account_id, login text, name text, password text, at time
INSERT INTO account (id, login, name, password, totp, totp_key, totp_step, created_at, closed_at)
VALUES (:id, :login, :name, :password, NULL, NULL, 0, :at, NULL)
ON CONFLICT (login) DO NOTHING;

--- account_by_login: one
--- in  login text
--- out id account_id, name text, password text, totp_step int, totp bytes?
SELECT id, name, password, totp_step, totp FROM account WHERE login = :login AND closed_at IS NULL;

--- account_same: one
--- in  login text, name text
--- out id account_id, created_at time
SELECT id, created_at FROM account WHERE login = :login AND name = :name AND closed_at IS NULL;

--- account_totp: one
--- in  id account_id
--- out login text, totp bytes?, totp_key bytes?, totp_step int
SELECT login, totp, totp_key, totp_step FROM account WHERE id = :id;

--- account_set_totp: change, exactly 1
--- in  id account_id, totp bytes?, totp_key bytes?, totp_step int
UPDATE account SET totp = :totp, totp_key = :totp_key, totp_step = :totp_step WHERE id = :id;

--- seat_insert: change, exactly 1
--- in  id seat_id, account account_id, unit unit_id, role text, title text, by_order bool
--- in  from_day date
INSERT INTO seat (id, account_id, unit_id, role, title, by_order, from_day, to_day)
VALUES (:id, :account, :unit, :role, :title, :by_order, :from_day, NULL);

--- seat_find: one
--- in  id seat_id
--- out account account_id, unit unit_id, name text, role text, title text, by_order bool
--- out unit_name text
SELECT s.account_id, s.unit_id, a.name, s.role, s.title, s.by_order, u.name AS unit_name
  FROM seat s JOIN account a ON a.id = s.account_id JOIN unit u ON u.id = s.unit_id WHERE s.id =
  	:id;

--- seat_of_account: many, at most 50
--- in  account account_id, today date
--- out id seat_id, unit unit_id, name text, role text, title text, unit_name text
SELECT s.id, s.unit_id, a.name, s.role, s.title, u.name AS unit_name
  FROM seat s JOIN account a ON a.id = s.account_id JOIN unit u ON u.id = s.unit_id
 WHERE s.account_id = :account AND s.from_day <= :today AND (s.to_day IS NULL OR s.to_day >= :today)
 ORDER BY s.id LIMIT 50;

--- seat_of_unit: many, at most 200
--- in  unit unit_id, role text, today date
--- out id seat_id, account account_id, name text, title text, unit_name text
SELECT s.id, s.account_id, a.name, s.title, u.name AS unit_name
  FROM seat s JOIN account a ON a.id = s.account_id JOIN unit u ON u.id = s.unit_id
 WHERE s.unit_id = :unit AND s.role = :role AND s.from_day <= :today
   AND (s.to_day IS NULL OR s.to_day >= :today)
 ORDER BY s.id LIMIT 200;

--- session_insert: change, exactly 1
--- in  token_hash bytes, account account_id?, seat seat_id?, request request_id?, visit_code text?
--- in  stage text, language text, now time, expires_at time
INSERT INTO session (token_hash, account_id, seat_id, request_id, visit_code, stage, language,
	created_at, seen_at, expires_at)
VALUES (:token_hash, :account, :seat, :request, :visit_code, :stage, :language, :now, :now,
	:expires_at);

--- session_find: one
--- in  token_hash bytes, now time, today date
--- out account account_id?, name text, seat seat_id?, unit unit_id?, role text?, stage text
--- out seen_at time
SELECT x.account_id, a.name, s.id AS seat, s.unit_id, s.role, x.stage, x.seen_at
  FROM session x JOIN account a ON a.id = x.account_id AND a.closed_at IS NULL
  LEFT JOIN seat s ON s.id = x.seat_id AND s.from_day <= :today AND (s.to_day IS NULL OR s.to_day >=
  	:today)
 WHERE x.token_hash = :token_hash AND x.expires_at > :now;

--- session_visit: one
--- in  token_hash bytes, now time
--- out request request_id?, visit_code text?
SELECT request_id, visit_code FROM session WHERE token_hash = :token_hash AND account_id IS NULL
  AND request_id IS NOT NULL AND expires_at > :now;

--- session_open: change
--- in  token_hash bytes, expires_at time
UPDATE session SET stage = 'open', expires_at = :expires_at WHERE token_hash = :token_hash;

--- session_seen: change
--- in  token_hash bytes, now time, expires_at time
UPDATE session SET seen_at = :now, expires_at = :expires_at WHERE token_hash = :token_hash;

--- session_seat: change
--- in  token_hash bytes, seat seat_id
UPDATE session SET seat_id = :seat WHERE token_hash = :token_hash;

--- session_delete: change
--- in  token_hash bytes
DELETE FROM session WHERE token_hash = :token_hash;

--- session_end_visits: change
--- in  visit_code text
DELETE FROM session WHERE visit_code = :visit_code;

--- session_expire: change
--- in  now time
DELETE FROM session WHERE expires_at < :now;

--- throttle_count: change
--- in  kind text, key bytes, now time, window_start time
INSERT INTO throttle (kind, key, since, failures) VALUES (:kind, :key, :now, 1)
ON CONFLICT (kind, key) DO UPDATE SET
	failures = CASE WHEN throttle.since < :window_start THEN 1 ELSE throttle.failures + 1 END,
	since = CASE WHEN throttle.since < :window_start THEN excluded.since ELSE throttle.since
		END;

--- throttle_find: one
--- in  kind text, key bytes, window_start time
--- out failures int
SELECT failures FROM throttle WHERE kind = :kind AND key = :key AND since >= :window_start;

--- throttle_delete: change
--- in  kind text, key bytes
DELETE FROM throttle WHERE kind = :kind AND key = :key;

--- throttle_expire: change
--- in  kind text, before time
DELETE FROM throttle WHERE since < :before AND kind = :kind;

--- account_find: one
--- in  id account_id
--- out login text, name text, created_at time, closed_at time?
SELECT login, name, created_at, closed_at FROM account WHERE id = :id;

--- account_page: many, at most 101
--- in  after text
--- out id account_id, login text, name text, closed_at time?
SELECT id, login, name, closed_at FROM account WHERE login > :after ORDER BY login LIMIT 101;

-- Every seat of the accounts from one sign-in name to another, ended ones too.
--- account_seats: many, at most 2000
--- in  first text, last text
--- out account account_id, id seat_id, role text, title text, by_order bool, unit_name text
--- out from_day date, to_day date?
SELECT s.account_id, s.id, s.role, s.title, s.by_order, u.name AS unit_name, s.from_day, s.to_day
  FROM account a JOIN seat s ON s.account_id = a.id JOIN unit u ON u.id = s.unit_id
 WHERE a.login >= :first AND a.login <= :last ORDER BY a.login, s.id LIMIT 2000;

--- account_rename: change, exactly 1
--- in  id account_id, name text
UPDATE account SET name = :name WHERE id = :id;

--- account_close: change, exactly 1
--- in  id account_id, at time
UPDATE account SET closed_at = :at WHERE id = :id;

--- account_set_password: change, exactly 1
--- in  id account_id, password text
UPDATE account SET password = :password WHERE id = :id;

-- Nothing when the password was replaced since it was looked at.
--- account_change_password: change
--- in  id account_id, old text, password text
UPDATE account SET password = :password WHERE id = :id AND password = :old AND closed_at IS NULL;

--- seat_end: change, exactly 1
--- in  id seat_id, last date
UPDATE seat SET to_day = :last WHERE id = :id;

--- session_end_account: change
--- in  account account_id
DELETE FROM session WHERE account_id = :account;

--- session_end_seat: change
--- in  account account_id, seat seat_id
DELETE FROM session WHERE account_id = :account AND seat_id = :seat;

--- session_end_others: change
--- in  account account_id, keep bytes
DELETE FROM session WHERE account_id = :account AND token_hash <> :keep;
