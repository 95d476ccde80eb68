--- an erased person keeps nothing sealed and no index
SELECT id FROM person WHERE key IS NULL
  AND (name IS NOT NULL OR EXISTS (SELECT 1 FROM person_index i WHERE i.person_id = person.id));
