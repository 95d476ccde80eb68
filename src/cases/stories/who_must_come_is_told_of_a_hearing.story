story "Who must come hears that a hearing was set, moved or called off; who noted it does not hear of it"

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
jobs run
diep posts /cases/$id/dates
    rev = 3
    kind = trial
    day = "10/12/2026"
    hour = 7
    minute = 30
    place = "Tòa án nhân dân khu vực 1"
=> 303 /cases/$id/dates
jobs run
ha is told "TT.TGTT.01.2026: có lịch mới"
oanh is not told "có lịch mới"
diep is not told "có lịch mới"
sql "SELECT state FROM message WHERE event = 'cases.date_set' AND part = 'requester'" is "sent"
ha gets /news
=> 200
    lacks "Sùng"
    lacks "Tòa án"
    capture $new from xpath "//main//li[contains(., 'có lịch mới')]//a/@href"
ha gets $new
=> 303 /cases/$id
capture $date from sql "SELECT id FROM case_date"
ha posts /cases/$id/dates/$date/move
    rev = 4
    kind = trial
    day = "15/12/2026"
    hour = 14
    place = "Tòa án nhân dân khu vực 1"
    why = "Tòa án hoãn vì vắng người làm chứng."
=> 303 /cases/$id/dates
jobs run
ha is not told "lịch đã dời"
sql "SELECT part, state FROM message WHERE event = 'cases.date_moved'" is "requester sent"
sql "SELECT count(*) FROM message WHERE problem = 'nobody'" is "0"
capture $next from sql "SELECT id FROM case_date WHERE state = 'planned'"
oanh gets /cases/$id/dates
=> 200
oanh posts /cases/$id/dates/$next/call-off
    rev = 5
    why = "Hai bên đã hòa giải."
=> 303 /cases/$id/dates
ha posts /cases/$id/stage
    rev = 6
    stage = civil_first
    since = "20/11/2026"
=> 303 /cases/$id/dates
jobs run
ha is told "TT.TGTT.01.2026: lịch đã hủy"
oanh is not told "lịch đã hủy"
oanh is told "TT.TGTT.01.2026: vụ án sang giai đoạn mới"
ha is not told "giai đoạn mới"
