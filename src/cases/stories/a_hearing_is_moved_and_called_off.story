story "A hearing that is moved or called off stays with its reason"

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
ha gets /cases/$id/dates
=> 200
    says "Chưa ghi lịch nào."
    budget queries <= 16
diep posts /cases/$id/dates
    rev = 3
    kind = trial
    day = "10/12/2026"
    hour = 7
    minute = 30
    place = "Tòa án nhân dân khu vực 1"
    room = "Phòng xử 2"
=> 303 /cases/$id/dates
ha gets /cases/$id
=> 200
    says "Phiên tòa"
    says "Phòng xử 2"
    says "7:30"
capture $date from sql "SELECT id FROM case_date"
ha gets /cases/$id/dates/$date
=> 200
    xpath "//input[@name='hour']/@value" is "7"
    xpath "//input[@name='place']/@value" is "Tòa án nhân dân khu vực 1"
ha gets /cases?mine=yes
=> 200
    says "Phòng xử 2"
ha posts /cases/$id/dates/$date/move
    rev = 4
    kind = trial
    day = "15/12/2026"
    hour = 14
    place = "Tòa án nhân dân khu vực 1"
=> 422 invalid
    says "Hãy ghi lý do."
    field "why"
ha posts /cases/$id/dates/$date/move
    rev = 4
    kind = trial
    day = "15/12/2026"
    hour = 14
    place = "Tòa án nhân dân khu vực 1"
    why = "Tòa án hoãn vì vắng người làm chứng."
=> 303 /cases/$id/dates
ha posts /cases/$id/dates/$date/call-off
    rev = 5
    why = "Nhầm."
=> 409 conflict
    reason "C-56"
sql "SELECT count(*) FROM case_date" is "2"
capture $next from sql "SELECT id FROM case_date WHERE state = 'planned'"
ha posts /cases/$id/dates/$next/call-off
    rev = 5
=> 422 invalid
    field "why"
ha posts /cases/$id/dates/$next/call-off
    rev = 5
    why = "Hai bên đã hòa giải."
=> 303 /cases/$id/dates
ha gets /cases/$id/dates/7
=> 404
ha gets /cases/$id/dates as json
=> 200
    json "dates.0.state" is "cancelled"
    json "dates.1.state" is "moved"
    json "dates.1.why" is "Tòa án hoãn vì vắng người làm chứng."
journal of case $id has case.date_moved by "Trần Thu Hà"
journal of case $id has case.date_off by "Trần Thu Hà"
journal of case $id has case.date_set by "Vũ Ngọc Diệp"
