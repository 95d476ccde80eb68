story "A matter that was ended or not continued by mistake goes on, with the clocks and limits it had"

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
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Tòa chờ kết quả giám định."
=> 303
diep gets /cases/$id/change
=> 200
diep gets /cases/$id/discontinue
=> 200
diep posts /cases/$id/discontinue
    rev = 4
    ground = discontinue_withdrawn
    words = "Chị rút yêu cầu."
    identity = "Căn cước công dân, đối chiếu ảnh."
=> 303 /cases/$id
clock A21 of case $id is running
capture $notice from sql "SELECT max(id) FROM paper"
now 2026-11-23T08:00
diep gets /cases/$id/reverse
=> 403
oanh gets /cases/$id/reverse
=> 200
    says "Người được trợ giúp pháp lý rút yêu cầu"
oanh posts /cases/$id/reverse
    rev = 5
    why = "Người rút là chồng chị, không phải chị."
=> 303 /cases/$id
clock A21 of case $id is cancelled
sql "SELECT state FROM case_file" is "suspended"
sql "SELECT state FROM request" is "accepted"
sql "SELECT count(*) FROM paper WHERE id = $notice AND withdrawn_at IS NOT NULL" is 1
oanh gets /cases/$id
=> 200
    says "tạm đình chỉ"
    says "Người rút là chồng chị, không phải chị."
ha gets /cases/$id/suspend
=> 200
ha posts /cases/$id/resume
    rev = 6
    words = "Đã có kết quả."
=> 303
ha posts /cases/$id/end
    rev = 7
    ending = done
    note = "Xong."
=> 303
ha posts /cases/$id/hand-over
    rev = 8
    pages_1 = 6
    day_1 = "20/11/2026"
    words = "Còn lại sẽ bổ sung."
=> 303
oanh gets /cases/$id
=> 200
    lacks "Rút lại việc kết thúc"
oanh posts /cases/$id/reverse
    rev = 9
    why = "Chưa xong."
=> 409 conflict
    reason "C-93"
oanh gets /cases/$id/hand-over
=> 200
oanh posts /cases/$id/hand-over/return
    rev = 9
    words = "Vụ việc chưa xong."
=> 303
oanh posts /cases/$id/reverse
    rev = 10
    why = "Còn phiên phúc thẩm."
=> 303 /cases/$id
sql "SELECT state FROM case_file" is "working"
clock A21 of case $id is cancelled
