story "A conflict that comes up after the assignment is found by the search, shown as found by it, and the heads hear of it"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $first at laocai for "Giàng A Páo" born 1985-02-03 lives 02761 matter land arrested no
request $second at laocai for "Lò Văn Sình" born 1990-05-06 lives 02761 matter land arrested no

# Ha acts for the first; the matter has ended since.
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
ha gets /cases/$one
=> 200
ha posts /cases/$one/take
    rev = 2
=> 303 /cases/$one
ha posts /cases/$one/end
    rev = 3
    ending = done
    note = "Xong."
=> 303
now 2026-11-23T08:00
diep gets /requests/$second/accept
=> 200
diep posts /requests/$second/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$two
oanh gets /cases/$two/assign
=> 200
oanh posts /cases/$two/assign
    rev = 1
    provider = $ha
=> 303 /cases/$two
oanh gets /cases/$two
=> 200
    says "Mới đối chiếu người được trợ giúp"
now 2026-11-23T09:00
ha gets /cases/$two/parties
=> 200
ha posts /cases/$two/parties
    rev = 2
    side = opposing
    name = "Giàng A Páo"
    born = "03/02/1985"
=> 303
journal of case $two has case.conflict_found
journal of case $two lacks case.change_noted
sql "SELECT searched FROM case_change WHERE noted_by = ''" is 1
sql "SELECT count(*) FROM case_bar WHERE noted_by = ''" is 1
jobs run
oanh is told "TT.TGTT.02.2026: cần xem xét xung đột lợi ích"
diep is not told "TT.TGTT.02.2026: cần xem xét xung đột lợi ích"
oanh gets /cases/$two
=> 200
    says "Đã hoặc đang trợ giúp cho bên kia"
    says "do đối chiếu xung đột phát hiện"
    xpath "//section[@aria-labelledby='parties']" contains "9:00"
