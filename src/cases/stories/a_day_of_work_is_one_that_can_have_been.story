story "Work is noted from the day of the request on, and no day of a matter has more than 24 hours"

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
now 2026-11-23T08:00
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha gets /cases/$id/work
=> 200
    says "Từ ngày nhận yêu cầu trở đi"
ha posts /cases/$id/work
    rev = 3
    day = "19/11/2026"
    minutes = 30
    kind = call
    note = "Gọi trước khi có yêu cầu."
=> 422 invalid
    says "20/11/2026"
    field "day"
    says "Gọi trước khi có yêu cầu."
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    hours = 23
    kind = papers
    note = "Đọc hồ sơ."
=> 303 /cases/$id
ha posts /cases/$id/work
    rev = 4
    day = "20/11/2026"
    hours = 1
    minutes = 1
    kind = papers
    note = "Đọc tiếp."
=> 422 invalid
    says "đã ghi 23 giờ"
    field "minutes"
    says "Đọc tiếp."
ha posts /cases/$id/work
    rev = 4
    day = "20/11/2026"
    hours = 1
    kind = papers
    note = "Đọc tiếp."
=> 303 /cases/$id
ha posts /cases/$id/work
    rev = 5
    day = "21/11/2026"
    hours = 1
    minutes = 1
    kind = papers
    note = "Đọc tiếp hôm sau."
=> 303 /cases/$id
ha posts /cases/$id/work
    rev = 6
    day = "23/11/2026"
    hours = 9007199254740991
    kind = papers
    note = "Đọc."
=> 422 invalid
    field "minutes"
sql "SELECT day - 20777, sum(minutes) FROM case_work GROUP BY day ORDER BY day" is "0 1440 1 61"
