-- Who signed a paper in the system, and whether it carries a decision.
ALTER TABLE paper ADD COLUMN act bool NOT NULL DEFAULT 0; -- 1: it carries a decision, and is
	-- withdrawn only with it
ALTER TABLE paper ADD COLUMN signed_at time; -- when its signer signed it here; NULL: not here
ALTER TABLE paper ADD COLUMN signed_by text; -- name of who signed, as shown then
ALTER TABLE paper ADD COLUMN signed_as text; -- '' in the own name, 'KT' in the head's place, 'TL'
	-- by the head's order; NULL: not signed here
UPDATE paper SET act = 1 WHERE type IN ('TT08/TP-TGPL-14', 'TT08/TP-TGPL-15', 'TT12/06-TP-TGPL',
	'TT12/07-TP-TGPL', 'TT12/08-TP-TGPL', 'TT12/09-TP-TGPL', 'own/refusal', 'own/transfer',
	'own/completion', 'own/withdrawal', 'own/suspended', 'own/resumed', 'own/discontinued');
CREATE INDEX paper_waiting ON paper (scope_id, issued_at)
 WHERE signed_at IS NULL AND signed_id IS NULL AND withdrawn_at IS NULL;
