story "An assignment nobody has taken on is taken back with its decision, and the limit runs from the entry"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
tam is deputy at laocai "Phạm Đức Tâm"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/reverse
=> 200
    says "Ở đây không có quyết định nào rút lại được."
oanh posts /cases/$id/reverse
    rev = 1
    why = "Nhầm vụ."
=> 409 too_late
    reason "C-03"
clock A03 of case $id is due 2026-11-25
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
clock A03 of case $id is stopped
now 2026-11-23T08:00
diep gets /cases/$id/reverse
=> 403
ha gets /cases/$id/reverse
=> 403
tam gets /cases/$id
=> 200
    says "Rút lại việc cử"
tam gets /cases/$id/reverse
=> 200
    says "Trần Thu Hà"
tam posts /cases/$id/reverse
    rev = 2
=> 422 invalid
    field "why"
tam posts /cases/$id/reverse
    rev = 1
    why = "Chị Hà đang nghỉ thai sản, chọn nhầm tên."
=> 409 conflict
    reason "C-02"
tam posts /cases/$id/reverse
    rev = 2
    why = "Chị Hà đang nghỉ thai sản, chọn nhầm tên."
=> 303 /cases/$id
tam again
=> 409 too_late
jobs run
ha is told "TT.TGTT.01.2026: việc cử người thực hiện đã được rút lại"
oanh is told "TT.TGTT.01.2026: việc cử người thực hiện đã được rút lại"
tam is not told "đã được rút lại"
quan is not told "đã được rút lại"
clock A03 of case $id is running
clock A03 of case $id is due 2026-11-25
sql "SELECT count(*) FROM paper WHERE withdrawn_at IS NOT NULL" is 1
sql "SELECT state FROM case_file" is "accepted"
journal of case $id has case.reversed by "Phạm Đức Tâm"
ha gets /cases/$id
=> 404
tam gets /cases/$id
=> 200
    says "Chị Hà đang nghỉ thai sản, chọn nhầm tên."
    says "Việc cử này nhầm và đã được rút lại"

# The next decision is a first one again, and nobody is named in whose place.
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 3
    provider = $quan
=> 303 /cases/$id
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /cases/$id/papers/$paper
=> 200
    says "TP-TGPL-14"
    lacks "Trần Thu Hà"
quan gets /cases/$id
=> 200
quan posts /cases/$id/take
    rev = 4
=> 303 /cases/$id
tam gets /cases/$id/reverse
=> 200
tam posts /cases/$id/reverse
    rev = 5
    why = "Muộn rồi."
=> 409 too_late
