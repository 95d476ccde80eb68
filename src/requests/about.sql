--- request_about: one
--- unscoped: a job tells of it, whoever it belongs to
--- in  id request_id
--- out scope_of unit_id, code text, person person_id
SELECT scope_id AS scope_of, code, person_id AS person FROM request WHERE id = :id;
