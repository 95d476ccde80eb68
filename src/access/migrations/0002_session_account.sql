-- Closing an account, a new password and the end of a seat end the sessions of that account.
CREATE INDEX session_account ON session (account_id);
