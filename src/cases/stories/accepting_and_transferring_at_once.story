story "One receiver accepts a request while another passes it on: it is in one register or at the other centre, never both"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
hoa is receiver at laocai "Nông Thị Hòa"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 05443 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
hoa gets /requests/$asked/transfer
=> 200
race
a: diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
b: hoa posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    to = $thainguyen
    why = "Bà cư trú ở Thái Nguyên."
    text = "Bà ở Thái Nguyên: Trung tâm tỉnh Thái Nguyên giúp bà."
either a => 303, b => 409
or     a => 404, b => 303
then sql "SELECT (SELECT count(*) FROM case_file) + (SELECT count(*) FROM request r JOIN unit u ON u.id = r.scope_id WHERE u.name LIKE '%Thái Nguyên')" is "1"
