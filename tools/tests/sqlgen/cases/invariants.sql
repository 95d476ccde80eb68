-- Remarks may stand in front.
--- every case has a code
SELECT id FROM case_file WHERE code = '';
--- nobody "owns" a closed case \ without a limit
SELECT id FROM case_file -- a remark
 WHERE open = 0 AND due IS NULL;
