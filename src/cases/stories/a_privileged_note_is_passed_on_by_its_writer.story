story "A successor reads the privileged notes that their writer passed on, and no others"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
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
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha gets /cases/$id/private
=> 200
    says "chỉ đọc được ghi chép mà bạn cho phép"
ha posts /cases/$id/private
    rev = 3
    note = "Chị kể đã ký giấy nợ khống."
=> 303 /cases/$id/private
ha posts /cases/$id/private
    rev = 4
    note = "Gọi chị sau 20 giờ."
    passed = yes
=> 303 /cases/$id/private
ha posts /cases/$id/private
    rev = 5
    note = "Người làm chứng là cô Pàng."
=> 303 /cases/$id/private
capture $debt from sql "SELECT min(id) FROM case_private"
capture $witness from sql "SELECT max(id) FROM case_private"
ha posts /cases/$id/private/$witness/pass
    rev = 5
=> 409 conflict
    reason "C-02"
ha posts /cases/$id/private/$witness/pass
    rev = 6
=> 303 /cases/$id/private
ha posts /cases/$id/private/$witness/pass
    rev = 7
=> 404 not_found
    reason "C-97"
ha gets /cases/$id/private
=> 200
    says "người thay được đọc"
    xpath "count(//form[contains(@action, '/pass')])" is "1"
journal of case $id has case.note_passed by "Trần Thu Hà"
oanh gets /cases/$id
=> 200
    says "Cho người thay đọc một ghi chép riêng"
    lacks "cô Pàng"
ha posts /cases/$id/stand-down
    rev = 7
    ground = act_unable
    words = "Tôi phải đi viện."
=> 303 /cases/$id
oanh gets /cases/$id/replace
=> 200
oanh posts /cases/$id/replace
    rev = 8
    provider = $quan
=> 303 /cases/$id
quan gets /cases/$id/private
=> 200
    says "Gọi chị sau 20 giờ."
    says "Người làm chứng là cô Pàng."
    says "được cho bạn đọc"
    lacks "giấy nợ khống"
    xpath "//form[contains(@action, '/pass')]" is absent
log of case $id has "Đỗ Minh Quân" for "privileged notes"
quan posts /cases/$id/private/$debt/pass
    rev = 9
=> 404
quan posts /cases/$id/private
    rev = 9
    note = "Đã gặp cô Pàng."
=> 303 /cases/$id/private
ha gets /cases/$id/private
=> 404
