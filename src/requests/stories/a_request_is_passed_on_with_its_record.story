story "A request goes to the competent centre with its record; here an entry stays; until there is a decision it can be fetched back"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
minh is receiver at thainguyen "Lê Minh"
request $asked at laocai for "Ma Thị Nết" lives 05443 matter land

diep gets /requests/$asked/transfer
=> 200
    says "Trung tâm TGPL nhà nước tỉnh Thái Nguyên phụ trách"
diep posts /requests/$asked/transfer
    rev = 1
    reason = refuse_deceased
    why = "Ở xa."
    to = $thainguyen
=> 422
    field "reason"
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    why = "Ở xa."
=> 422
    field "to"
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    why = "Ở xa."
    to = $laocai
=> 422
    field "to"
now +1h
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    to = $thainguyen
    why = "Người này cư trú và vụ việc xảy ra ở Thái Nguyên."
    text = "Xin gặp bộ phận tiếp nhận."
=> 303 /requests/transfers/$stub
diep gets /requests/$asked
=> 303 /requests/transfers/$stub
diep gets /requests/transfers/$stub
=> 200
    says "Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
    lacks "Ma Thị Nết"
diep gets /requests/transfers
=> 200
    says "đang chờ ở đó"
minh gets /requests/transfers/$stub
=> 404
minh gets /requests
=> 200
    says "Ma Thị Nết"
minh gets /requests/$asked
=> 200
    says "Đã chuyển đến Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
    says "Thông báo chuyển yêu cầu trợ giúp pháp lý"
clock A01 of request $asked is due 2026-11-20T09:00

diep posts /requests/transfers/$stub
    why = "Chuyển nhầm"
=> 403
oanh gets /requests/transfers/$stub
=> 200
oanh posts /requests/transfers/$stub
=> 422
    field "why"
now +1h
oanh posts /requests/transfers/$stub
    why = "Người đó đang ở Lào Cai."
=> 303 /requests/$asked
sql "SELECT count(*) FROM clock c JOIN request r ON r.id = c.subject_id WHERE c.state = 'running' AND c.start_at = r.filed_at" is 1
oanh posts /requests/transfers/$stub
    why = "Lần nữa"
=> 404
    reason "R-28"
oanh gets /requests/$asked
=> 200
    says "Đã rút lại: Người đó đang ở Lào Cai."
diep posts /requests/$asked/transfer
    rev = 3
    reason = transfer_other_centre
    why = "Vụ việc xảy ra ở Thái Nguyên."
    to = $thainguyen
=> 303 /requests/transfers/$again
minh posts /requests/$asked/refuse
    rev = 4
    reason = refuse_deceased
    text = "Người được giúp đã mất."
=> 303
oanh posts /requests/transfers/$again
    why = "Muộn rồi"
=> 409
    reason "R-29"
