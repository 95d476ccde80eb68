story "Hearings stand in the calendar of who is in charge, moved and called off under one name, and never whom they are about"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
phone is citizen
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
ha gets /account/calendar
=> 200
    says "không bao giờ có tên"
ha posts /account/calendar
=> 200
    capture $file from xpath "substring-after(//section[@aria-labelledby='address']/p, '/calendar/')"
diep posts /cases/$id/dates
    rev = 3
    kind = trial
    day = "10/12/2026"
    hour = 7
    minute = 30
    place = "Tòa án nhân dân khu vực 1"
    room = "Phòng xử 2"
=> 303 /cases/$id/dates
diep posts /cases/$id/dates
    rev = 4
    kind = meeting
    day = "01/12/2026"
    hour = 9
    place = "Nhà chị Mỷ"
=> 303 /cases/$id/dates
capture $date from sql "SELECT id FROM case_date WHERE kind = 'trial'"
phone gets /calendar/$file
=> 200
    says "UID:date-$date@kip"
    says "DTSTART;TZID=Asia/Ho_Chi_Minh:20261210T073000"
    says "SUMMARY:Phiên tòa · TT.TGTT.01.2026"
    says "LOCATION:Tòa án nhân dân khu vực 1"
    says "SUMMARY:Buổi gặp · TT.TGTT.01.2026"
    lacks "Mỷ"
    budget queries <= 10
ha posts /cases/$id/dates/$date/move
    rev = 5
    kind = trial
    day = "15/12/2026"
    hour = 14
    place = "Tòa án nhân dân khu vực 1"
    why = "Tòa án hoãn vì chị Mỷ ốm."
=> 303 /cases/$id/dates
phone gets /calendar/$file
=> 200
    says "UID:date-$date@kip"
    says "DTSTART;TZID=Asia/Ho_Chi_Minh:20261215T140000"
    says "SEQUENCE:1"
    lacks "Mỷ"
capture $next from sql "SELECT id FROM case_date WHERE follows_id IS NOT NULL"
ha posts /cases/$id/dates/$next/call-off
    rev = 6
    why = "Hai bên đã hòa giải."
=> 303 /cases/$id/dates
phone gets /calendar/$file
=> 200
    says "SEQUENCE:2"
    says "STATUS:CANCELLED"
diep posts /cases/$id/change
    rev = 7
    cause = replace_contract
    words = "Hợp đồng hết hạn."
=> 303
oanh gets /cases/$id/replace
=> 200
oanh posts /cases/$id/replace
    rev = 8
    provider = $quan
=> 303 /cases/$id
phone gets /calendar/$file
=> 200
    lacks "TT.TGTT.01.2026"
