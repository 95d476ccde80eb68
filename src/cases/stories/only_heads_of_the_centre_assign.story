story "Receivers and providers do not assign; the director and the deputy do"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
nhung is deputy at laocai "Phạm Hồng Nhung"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
diep gets /cases/$id/assign
=> 403
diep posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 403
ha posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 403 denied
nhung gets /cases/$id/assign
=> 200
    says "Trần Thu Hà"
    says "Mẫu TP-TGPL-14"
    says "Ký và gửi quyết định"
    budget queries <= 40
nhung posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
clock A03 of case $id is stopped
journal of case $id has case.assigned by "Phạm Hồng Nhung"
log of case $id has "Phạm Hồng Nhung" for "assignment"
