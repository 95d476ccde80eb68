--- a document that is whole has as many chunks and bytes as its row says
SELECT d.id FROM document d WHERE d.state <> 'taking' AND (
	d.original_bytes <> (SELECT coalesce(sum(c.size), 0) FROM document_chunk c
		WHERE c.document_id = d.id AND c.copy = 'original')
	OR d.shown_bytes <> (SELECT coalesce(sum(c.size), 0) FROM document_chunk c
		WHERE c.document_id = d.id AND c.copy = 'shown')
	OR (d.original_bytes + 65535) / 65536 + (d.shown_bytes + 65535) / 65536 <>
		(SELECT count(*) FROM document_chunk c WHERE c.document_id = d.id));

--- a document has a subject, a scope and a number from when it is attached
SELECT id FROM document WHERE (state IN ('attached', 'withdrawn')) <>
	(subject_kind IS NOT NULL AND subject_id IS NOT NULL AND scope_id IS NOT NULL
		AND number > 0 AND title IS NOT NULL AND attached_at IS NOT NULL);

--- a withdrawn document says when and why
SELECT id FROM document
 WHERE (state = 'withdrawn') <> (withdrawn_at IS NOT NULL AND why IS NOT NULL);

--- the documents of a subject are numbered without gaps
SELECT subject_kind, subject_id FROM document WHERE attached_at IS NOT NULL
 GROUP BY subject_kind, subject_id HAVING max(number) <> count(*);

--- the outgoing numbers of a unit and year have no gap
SELECT s.unit_id FROM paper_series s WHERE s.last <> (
	SELECT count(*) FROM paper p
	 WHERE p.scope_id = s.unit_id AND p.year = s.year AND p.number BETWEEN 1 AND s.last);

--- every outgoing number was taken from its series
SELECT p.id FROM paper p WHERE NOT EXISTS (
	SELECT 1 FROM paper_series s
	 WHERE s.unit_id = p.scope_id AND s.year = p.year AND s.last >= p.number);

--- a withdrawn paper says by whom and why
SELECT id FROM paper WHERE (withdrawn_at IS NULL) <> (withdrawn_by IS NULL AND why IS NULL);

--- a paper that was signed here says by whom and in which capacity
SELECT id FROM paper
 WHERE (signed_at IS NULL) <> (signed_by IS NULL) OR (signed_at IS NULL) <> (signed_as IS NULL);

--- a paper that is printed or signed has its file
SELECT p.id FROM paper p JOIN document d ON d.id IN (p.printed_id, p.signed_id)
 WHERE d.subject_kind <> 'paper' OR d.subject_id <> p.id OR d.state = 'taking';

--- every paper could be laid out
SELECT id FROM paper WHERE problem IS NOT NULL;

--- what waits with something that is not sent yet has a number and a title
SELECT id FROM document WHERE attached_at IS NULL AND subject_kind IS NOT NULL
   AND (state <> 'staged' OR subject_id IS NULL OR number < 1 OR title IS NULL);

--- a paper that came back unsigned is withdrawn and bears no signature
SELECT id FROM paper WHERE returned_at IS NOT NULL
   AND (withdrawn_at IS NULL OR signed_at IS NOT NULL OR signed_id IS NOT NULL OR to_sign = 0);

--- another paper is owed for one that came back alone, and of those that carry a decision
SELECT id FROM paper WHERE owed = 1 AND (returned_at IS NULL OR act = 0);
