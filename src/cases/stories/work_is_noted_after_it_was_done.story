story "Work of a day to come, of no length, or before the matter was taken on is not noted"

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
ha posts /cases/$id/work
    rev = 2
    day = "20/11/2026"
    minutes = 30
    kind = call
    note = "Gọi trước khi nhận việc."
=> 409 too_late
    reason "C-03"
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha posts /cases/$id/work
    rev = 3
    day = "21/11/2026"
    minutes = 30
    kind = call
    note = "Việc của ngày mai."
=> 422 invalid
    field "day"
    says "Việc của ngày mai."
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    kind = call
    note = "Gọi."
=> 422 invalid
    field "minutes"
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    hours = 25
    kind = call
    note = "Gọi."
=> 422 invalid
    field "minutes"
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    note = "Gọi."
=> 422 invalid
    field "minutes"                             # with what is missing, not after it
    field "kind"
    says "Còn 2 chỗ cần sửa"
ha posts /cases/$id/work
    rev = 3
    day = "hôm nay"
    minutes = 30
    kind = call
    note = "Gọi."
=> 422 invalid
    field "day"
ha posts /cases/$id/work
    rev = 3
    day = "31/11/2026"
    hours = "1,5"
    kind = call
    note = "Gọi."
=> 422 invalid
    field "day"
    field "hours"
    says "Không có ngày “31/11/2026”."
    says "“1,5” không phải số nguyên. Hãy chỉ viết chữ số, không có dấu phẩy."
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    minutes = 30
    kind = chess
    note = "Gọi."
=> 422 invalid
    field "kind"
    says "Hãy chọn loại việc."
    says "Hãy chọn loại việc."
sql "SELECT count(*) FROM case_work" is "0"
