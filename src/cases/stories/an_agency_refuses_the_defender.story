story "An agency refuses the registration: the limit runs from the paper's arrival, and ends with the replacement"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" officer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Giàng A Páo" born 1989-08-12 lives 02761 matter criminal arrested yes

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = yes
    papers = complete
=> 303 /cases/$id
diep gets /cases/$id/change
=> 200
    says "Chưa có ai phụ trách"
diep posts /cases/$id/change without token
    rev = 1
    cause = replace_contract
    words = "Hết hợp đồng."
=> 403
diep posts /cases/$id/change
    rev = 1
    cause = replace_contract
    words = "Hết hợp đồng."
=> 409
    reason "C-03"
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
now 2026-11-22T09:00
diep gets /cases/$id/change
=> 200
ha gets /cases/$id/change
=> 403
diep posts /cases/$id/change
    rev = 2
    cause = made_up
    words = "Không rõ."
=> 422
    field "cause"
diep posts /cases/$id/change
    rev = 2
    cause = replace_refused_defender
    received_day = 22/11/2026
    received_hour = 9:30
    words = "Công văn 12 của cơ quan điều tra."
=> 422
    field "received_day"
diep posts /cases/$id/change
    rev = 2
    cause = replace_refused_defender
    received_day = 20/11/2026
    received_hour = "8:00"
    words = "Công văn 12 của cơ quan điều tra."
=> 422
    field "received_day"
diep posts /cases/$id/change
    rev = 2
    cause = replace_refused_defender
    received_day = 22/11/2026
    received_hour = "7:15"
    words = "Công văn 12 của cơ quan điều tra."
=> 303 /cases/$id/change
clock A12 of case $id is due 2026-11-23T07:15
diep posts /cases/$id/change
    rev = 3
    cause = replace_refused_defender
    received_day = 22/11/2026
    received_hour = "7:15"
    words = "Công văn 12 của cơ quan điều tra."
=> 409 conflict
    reason "C-40"
diep gets /cases/$id/change
=> 200
    says "Công văn 12 của cơ quan điều tra."
    lacks "Chọn người khác"
diep gets /cases/$id/change as json
=> 200
    json "changes.0.clock.rule" is "A12"
oanh gets /cases/$id/replace
=> 200
oanh posts /cases/$id/replace
    rev = 3
    provider = $quan
=> 303 /cases/$id
clock A12 of case $id is stopped
sql "SELECT type FROM paper ORDER BY id" is "TT08/TP-TGPL-14 TT08/TP-TGPL-15"
