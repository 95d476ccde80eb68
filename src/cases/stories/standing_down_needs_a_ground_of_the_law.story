story "Only who is in charge stands down, on a ground of the law, and in own words"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter criminal arrested no

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
    provider = $ha
    standing = suspect
=> 303 /cases/$id
oanh gets /cases/$id/stand-down
=> 403
quan gets /cases/$id/stand-down
=> 404
ha gets /cases/$id/stand-down
=> 200
ha posts /cases/$id/stand-down
    rev = 2
    words = "Tôi đã từng điều tra vụ án này."
=> 422
    field "ground"
ha posts /cases/$id/stand-down
    rev = 2
    ground = change_grounds
    words = "Tôi đã từng điều tra vụ án này."
=> 422
    field "ground"
ha posts /cases/$id/stand-down
    rev = 1
    ground = act_criminal_conducted
    words = "Tôi đã từng điều tra vụ án này."
=> 409 conflict
    reason "C-02"
sql "SELECT state FROM case_file" is "assigned"
