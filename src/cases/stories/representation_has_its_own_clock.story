story "Representation outside proceedings starts its own clock for assigning"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = representation
    arrested = no
    papers = complete
=> 303 /cases/$id
clock A05 of case $id is due 2026-11-25
clock A03 of case $id is absent
diep gets /cases/$id
=> 200
    says "TT.DDNTT.01.2026"
