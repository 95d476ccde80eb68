story "Two receivers accept the same request at the same moment: one entry in the register, the other is told"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
hoa is receiver at laocai "Nông Thị Hòa"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
hoa gets /requests/$asked/accept
=> 200
race
a: diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
b: hoa posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
either a => 303, b => 409
or     a => 409, b => 303
sql "SELECT count(*) FROM case_file" is "1"
sql "SELECT sum(last) FROM register_counter" is "1"
