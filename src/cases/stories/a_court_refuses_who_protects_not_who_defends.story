story "A court refuses a protector: a defender that there is none in such a matter cannot be refused"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
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
    provider = $ha
=> 303 /cases/$id
now 2026-11-23T10:00
diep gets /cases/$id/change
=> 200
diep posts /cases/$id/change
    rev = 2
    cause = replace_refused_protector
    received_day = 23/11/2026
    received_hour = "9:00"
    words = "Thông báo 7 của Tòa án."
=> 303 /cases/$id/change
clock A13 of case $id is due 2026-11-25
diep posts /cases/$id/change
    rev = 3
    cause = replace_cancelled_defender
    received_day = 23/11/2026
    received_hour = "9:30"
    words = "Thông báo 8."
=> 422 invalid
    field "cause"
    lacks "hủy bỏ việc đăng ký bào chữa"
    says "từ chối đăng ký người bảo vệ"
clock A15 of case $id is absent
diep posts /cases/$id/change
    rev = 3
    cause = replace_asked
    words = "Không nêu căn cứ."
=> 422
    field "ground"
