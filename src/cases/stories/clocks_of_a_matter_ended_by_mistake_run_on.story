story "The limit for advice that a mistaken end had stopped runs on to the day it had"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
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
clock A06 of case $id is due 2026-11-30
ha posts /cases/$id/end
    rev = 3
    ending = done
    note = "Đã tư vấn."
=> 303
clock A06 of case $id is stopped
now 2026-11-24T08:00
oanh gets /cases/$id/reverse
=> 200
    says "Yêu cầu đã được thực hiện xong"
oanh posts /cases/$id/reverse
    rev = 4
    why = "Văn bản tư vấn chưa ký."
=> 303
clock A06 of case $id is running
clock A06 of case $id is due 2026-11-30
now 2026-11-30T08:00
jobs run
ha is told "TT.TV.01.2026"

# A deletion that waited waits again, and what came due while nothing ran is told.
capture $clock from sql "SELECT id FROM clock WHERE rule = 'A06'"
ha posts /clocks/$clock/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
ha posts /cases/$id/end as json
    rev = 5
    ending = done
    note = "Đã tư vấn."
=> 303
sql "SELECT state FROM clock_deletion" is "moot"
now 2026-12-01T09:00
oanh posts /cases/$id/reverse as json
    rev = 6
    why = "Văn bản tư vấn chưa ký."
=> 303
clock A06 of case $id is running
sql "SELECT state FROM clock_deletion" is "proposed"
jobs run
job clocks.remind runs
jobs run
oanh is told "TT.TV.01.2026: đã quá hạn A06"
