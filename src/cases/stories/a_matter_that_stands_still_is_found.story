story "A matter in which nothing was noted for long is found, told of once, and waits only with an answer"

now 2026-11-02T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
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
=> 303

# Assigned and not taken on: two working days are enough to say so.
now 2026-11-03T09:00
job cases.find_stuck runs
sql "SELECT count(*) FROM case_stuck" is "0"
oanh gets /cases/$id/wait
=> 409 too_late
    reason "C-80"
now 2026-11-04T08:01
job cases.find_stuck runs
job cases.find_stuck runs
jobs run
sql "SELECT count(*) FROM case_stuck" is "1"
ha is told "TT.TGTT.01.2026: đã lâu không có việc gì được ghi"
oanh is told "TT.TGTT.01.2026: đã lâu không có việc gì được ghi"
journal of case $id has case.stuck
oanh gets /stuck
=> 200
    says "TT.TGTT.01.2026"
    says "2 ngày"
    lacks "Sùng Thị Mỷ"
    budget queries <= 6
un gets /stuck
=> 200
    says "Không có vụ việc nào đứng yên"
un gets /cases/$id/wait
=> 404
ha gets /cases/$id/wait
=> 200
    heading "Vì sao vụ việc này chờ?"
ha posts /cases/$id/wait
    why = ""
    until = ""
=> 422
    field "why"
    field "until"
ha posts /cases/$id/wait
    why = "Chờ tòa"
    until = 2027-03-01
=> 422
    field "until"
diep gets /cases/$id/wait
=> 200
diep posts /cases/$id/wait
    why = "Chờ tòa"
    until = 2026-11-20
=> 403 denied
    reason "C-82"
ha posts /cases/$id/wait
    why = "Chờ tòa gọi"
    until = 2026-11-10
=> 303 /stuck
journal of case $id has case.waits by "Trần Thu Hà"

# Its day has come and nothing was noted: it is told of anew.
now 2026-11-11T08:00
job cases.find_stuck runs
sql "SELECT count(*) FROM case_stuck" is "2"

# What is noted ends it at once.
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303
ha gets /stuck as json
=> 200
    json "rows" has 0
job cases.find_stuck runs
sql "SELECT count(*) FROM case_stuck WHERE ended_at IS NULL" is "0"
ha gets /cases/$id
=> 200
    says "Đã 2 ngày không có việc gì được ghi"
    says "Chờ đến 10/11/2026"
