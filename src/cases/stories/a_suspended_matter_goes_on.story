story "A suspended matter goes on, its client is told each time, and no limit waits"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
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
ha gets /cases/$id/suspend
=> 200
    heading "Tạm đình chỉ vụ việc của Sùng Thị Mỷ, 37 tuổi"
    says "Luật không cho tạm dừng thời hạn trợ giúp pháp lý"
    says "Hiện không có thời hạn nào đang tính"
    lacks "A03"
ha posts /cases/$id/resume
    rev = 3
    words = "Chưa tạm đình chỉ."
=> 409 too_late
    reason "C-03"
ha posts /cases/$id/suspend
    rev = 3
    reason = end_done
    words = "Không phải căn cứ."
=> 422 invalid
    says "Hãy chọn một căn cứ."
    field "reason"
ha posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
=> 422 invalid
    field "words"
oanh posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Không phải việc của giám đốc."
=> 403
ha posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Tòa án chờ kết quả giám định."
=> 303 /cases/$id
job documents.print runs
ha gets /cases/$id
=> 200
    says "tạm đình chỉ"
    says "Tiếp tục vụ việc"
    lacks "Ghi một việc"
ha posts /cases/$id/work
    rev = 4
    day = "20/11/2026"
    minutes = 30
    kind = call
    note = "Đang tạm đình chỉ."
=> 409 too_late
sql "SELECT title FROM paper WHERE id = (SELECT max(id) FROM paper)" is "Thông báo tạm đình chỉ"
capture $paper from sql "SELECT max(id) FROM paper"
ha gets /cases/$id/papers/$paper
=> 200
    says "Tòa án chờ kết quả giám định."
    says "Vụ việc tạm đình chỉ, với căn cứ:"
ha gets /cases/$id/suspend
=> 200
    heading "Tiếp tục vụ việc của Sùng Thị Mỷ, 37 tuổi"
ha posts /cases/$id/resume
    rev = 4
    words = "Đã có kết quả giám định."
=> 303 /cases/$id
sql "SELECT state FROM case_file" is "working"
sql "SELECT count(*) FROM paper" is "3"
journal of case $id has case.suspended by "Trần Thu Hà"
journal of case $id has case.resumed by "Trần Thu Hà"
