story "A provider of another centre, or none, is not assigned; nobody is assigned twice"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
nam is provider at thainguyen "Đặng Hoài Nam" lawyer
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
    lacks "Đặng Hoài Nam"
oanh posts /cases/$id/assign
    rev = 1
    provider = $nam
=> 422 invalid
    field "provider"
    says "Trung tâm không có người thực hiện này."
oanh posts /cases/$id/assign
    rev = 1
=> 422 invalid
    field "provider"
oanh posts /cases/$id/assign
    rev = 5
    provider = $ha
=> 409 conflict
    reason "C-02"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
oanh posts /cases/$id/assign
    rev = 2
    provider = $ha
=> 409 too_late
    reason "C-03"
    says "Vụ việc này đã có người được cử."
nam gets /cases/$id
=> 404
