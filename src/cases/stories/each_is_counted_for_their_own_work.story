story "After a replacement each provider has a list of their own time, and the most is for all of them together"

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
now 2026-11-24T17:00
ha gets /cases/$id/work
=> 200
ha posts /cases/$id/work
    rev = 3
    day = "23/11/2026"
    hours = 4
    minutes = 0
    kind = file_study
    note = "Đọc hồ sơ."
=> 303
ha posts /cases/$id/work
    rev = 4
    day = "24/11/2026"
    hours = 2
    minutes = 50
    kind = file_study
    note = "Đọc hồ sơ."
=> 303
ha posts /cases/$id/stand-down
    rev = 5
    ground = act_unable
    words = "Tôi phải đi viện."
=> 303 /cases/$id
oanh gets /cases/$id/replace
=> 200
oanh posts /cases/$id/replace
    rev = 6
    provider = $quan
=> 303 /cases/$id
quan gets /cases/$id
=> 200
quan posts /cases/$id/take
    rev = 7
=> 303 /cases/$id
quan posts /cases/$id/work
    rev = 8
    day = "24/11/2026"
    hours = 7
    minutes = 0
    kind = file_study
    note = "Đọc hồ sơ."
=> 303
oanh gets /cases/$id/time
=> 200
    says "Việc do Trần Thu Hà làm"
    says "Việc do Đỗ Minh Quân làm"
    says "đã làm 3,5 buổi"
    budget queries <= 16
oanh gets /cases/$id/time as json
=> 200
    json "shares" has 2
    json "shares.0.name" is "Trần Thu Hà"
    json "shares.0.minutes" is "410"
    json "shares.0.sum" is "1,5"
    json "shares.1.sum" is "2"
    json "sum" is "3,5"
    json "within" is "3,5"
oanh gets /cases/$id/time/pdf?provider=$ha
=> 200
    header "Content-Type" is "application/pdf"
oanh gets /cases/$id/time/pdf?provider=1
=> 404
    reason "C-51"
oanh gets /cases/$id/time/pdf
=> 200
