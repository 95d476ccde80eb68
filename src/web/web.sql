--- web_ping: one
--- out answer int
SELECT 1 AS answer;
