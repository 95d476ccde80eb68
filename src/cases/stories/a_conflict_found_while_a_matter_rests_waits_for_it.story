story "A conflict found while the matter is suspended is said on its page, and opens the replacement when it goes on"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $first at laocai for "Giàng A Páo" born 1985-02-03 lives 02761 matter land arrested no
request $second at laocai for "Lò Văn Sình" born 1990-05-06 lives 02761 matter land arrested no

diep gets /requests/$first/accept
=> 200
diep posts /requests/$first/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$one
oanh gets /cases/$one/assign
=> 200
oanh posts /cases/$one/assign
    rev = 1
    provider = $ha
=> 303 /cases/$one
diep posts /requests/$second/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$two
oanh posts /cases/$two/assign
    rev = 1
    provider = $ha
=> 303 /cases/$two
ha gets /cases/$two
=> 200
ha posts /cases/$two/take
    rev = 2
=> 303 /cases/$two
ha posts /cases/$two/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Tòa tạm đình chỉ."
=> 303 /cases/$two
oanh gets /cases/$two
=> 200
    lacks "phải cử người khác thay ngay"

now 2026-11-23T09:00
diep gets /cases/$two/parties
=> 200
diep posts /cases/$two/parties
    rev = 4
    side = opposing
    name = "Giàng A Páo"
    born = "03/02/1985"
=> 303
journal of case $two has case.conflict_found
sql "SELECT count(*) FROM case_change" is 0
jobs run
oanh is told "TT.TGTT.02.2026: cần xem xét xung đột lợi ích"
oanh gets /cases/$two
=> 200
    says "Khi vụ việc tiếp tục, phải cử người khác thay ngay."
    lacks "Chọn người khác"
oanh posts /cases/$two/replace
    rev = 5
    provider = $quan
=> 409 too_late

now 2026-11-24T09:00
ha posts /cases/$two/resume
    rev = 5
    words = "Tòa giải quyết tiếp."
=> 303 /cases/$two
sql "SELECT count(*) FROM case_change WHERE searched = 1 AND state = 'open'" is 1
oanh gets /cases/$two
=> 200
    lacks "Khi vụ việc tiếp tục"
    says "do đối chiếu xung đột phát hiện"
oanh gets /cases/$two/replace
=> 200
oanh posts /cases/$two/replace
    rev = 7
    provider = $quan
=> 303 /cases/$two
