story "Who took somebody’s place is replaced again, not taken back"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

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
oanh posts /cases/$id/assign
    rev = 1
    provider = $quan
=> 303 /cases/$id
diep gets /cases/$id/change
=> 200
diep posts /cases/$id/change
    rev = 2
    cause = replace_contract
    words = "Hết hợp đồng."
=> 303
oanh gets /cases/$id/replace
=> 200
oanh posts /cases/$id/replace
    rev = 3
    provider = $ha
=> 303 /cases/$id
oanh gets /cases/$id/reverse
=> 200
oanh posts /cases/$id/reverse
    rev = 4
    why = "Chọn nhầm."
=> 409 conflict
    reason "C-94"
