--- a collaborator works from a collaborator's seat, and nobody else does
SELECT p.id FROM provider p JOIN seat s ON s.id = p.seat_id
 WHERE (p.kind = 'collaborator' AND s.role <> 'collaborator')
    OR (p.kind <> 'collaborator' AND s.role = 'collaborator');
