story "A like name that comes up after the assignment waits for an answer of the heads"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $first at laocai for "Giàng A Páo" born 1985-02-03 lives 02761 matter land arrested no
request $third at laocai for "Vàng Thị Dợ" born 1991-05-06 lives 02761 matter land arrested no

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
diep gets /requests/$third/accept
=> 200
diep posts /requests/$third/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$three
oanh gets /cases/$three/assign
=> 200
oanh posts /cases/$three/assign
    rev = 1
    provider = $ha
=> 303 /cases/$three
ha gets /cases/$three/parties
=> 200
ha posts /cases/$three/parties
    rev = 2
    side = opposing
    name = "Giàng A Páo"
=> 303
journal of case $three has case.likeness_found
jobs run
oanh is told "TT.TGTT.02.2026: cần xem xét xung đột lợi ích"
ha gets /cases/$three/parties
=> 200
    lacks "Vì sao không phải là xung đột"
ha posts /cases/$three/parties/clear
    rev = 3
    clearance = "Tôi thấy không sao."
=> 403
oanh gets /cases/$three/parties
=> 200
    says "Có người giống tên, phải xem xét trước khi cử"
oanh posts /cases/$three/parties/clear
    rev = 3
=> 422 invalid
    field "clearance"
oanh posts /cases/$three/parties/clear
    rev = 3
    clearance = "Người kia 70 tuổi, ở Bắc Hà, không phải người này."
=> 303 /cases/$three
sql "SELECT cleared_by FROM conflict_check WHERE case_id = $three ORDER BY at DESC LIMIT 1" is "Bùi Thị Kim Oanh"
oanh posts /cases/$three/parties/clear
    rev = 4
    clearance = "Lần nữa."
=> 409 conflict
    reason "C-95"
