story "A collaborator may advise only: the list says so, and the assignment is refused"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
kim is collaborator at laocai "Hoàng Thị Kim" collaborator
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
    heading "Cử người cho Sùng Thị Mỷ, 37 tuổi"
    says "Trung tâm không có ai cử được"
    says "Cộng tác viên chỉ được tư vấn pháp luật"
    says "Điều 17, 24 Luật Trợ giúp pháp lý 2017"
    xpath "count(//input[@name='provider'])" is "0"
oanh posts /cases/$id/assign
    rev = 1
    provider = $kim
=> 422 invalid
    field "provider"
clock A03 of case $id is running
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $kim
=> 422 invalid
    field "provider"
    json "error.basis" is "Điều 17, 24 Luật Trợ giúp pháp lý 2017"
kim gets /cases/$id
=> 404
    reason "C-01"
kim posts /cases/$id/take as json
    rev = 1
=> 404 not_found
