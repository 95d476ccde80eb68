story "A matter is discontinued whole or not at all, whichever step of the database fails"
tagged faults

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
diep gets /cases/$id/discontinue
=> 200
diep posts /cases/$id/discontinue
    rev = 1
    ground = discontinue_withdrawn
    identity = "Căn cước công dân, đối chiếu ảnh."
    words = "Chị đã tự hòa giải."
=> 303 /cases/$id
diep gets /cases/$id/hand-over
=> 200
diep posts /cases/$id/hand-over/receive
    rev = 2
=> 303
diep posts /cases/$id/archive
    rev = 3
    words = "Kho 1"
=> 303
clock A20 of case $id is stopped
