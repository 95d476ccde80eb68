story "Privileged notes are read by who is in charge and by nobody else, and each reading is noted"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
hung is provider at laocai "Giàng A Hùng" officer
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
    says "Chưa có ghi chép nào."
ha posts /cases/$id/private
    rev = 3
=> 422 invalid
    field "note"
ha posts /cases/$id/private
    rev = 3
    note = "Chị kể đã ký giấy nợ khống."
=> 303 /cases/$id/private
ha again
=> 409 conflict
    reason "C-02"
ha gets /cases/$id/private
=> 200
    says "Chị kể đã ký giấy nợ khống."
    says "Người thay bạn trong vụ việc này chỉ đọc được ghi chép mà bạn cho phép"
log of case $id has "Trần Thu Hà" for "privileged notes"
oanh gets /cases/$id/private
=> 403
    lacks "giấy nợ khống"
diep gets /cases/$id/private
=> 403
hung gets /cases/$id/private
=> 404
hung posts /cases/$id/private without token
    rev = 4
    note = "Tò mò."
=> 403
ha gets /cases/$id as json
=> 200
    lacks "giấy nợ khống"
oanh gets /cases/$id
=> 200
    says "Viết ghi chép riêng"
    lacks "giấy nợ khống"
ha gets /cases/$id/archive
=> 200
    lacks "giấy nợ khống"
sql "SELECT count(*) FROM case_private" is "1"
