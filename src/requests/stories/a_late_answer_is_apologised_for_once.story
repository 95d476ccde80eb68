story "An answer that comes late is apologised for in writing, once, with a new day; whose seat signs by order signs it TL."

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
minh is receiver at thainguyen "Lê Minh"
ha is provider at laocai "Trần Thu Hà" lawyer
nga is citizen
mother is citizen
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land

ha gets /requests/$asked/late
=> 403
minh gets /requests/$asked/late
=> 404
diep gets /requests/$asked/late
=> 200
    says "Không xin lỗi được lần thứ hai"
    budget queries <= 16
# Saturday; and a day that is over
diep posts /requests/$asked/late
    rev = 1
    day = 21/11/2026
    why = "Chờ Ủy ban nhân dân xã xác nhận nơi cư trú."
=> 422
    field "day"
diep posts /requests/$asked/late
    rev = 1
    day = 20/11/2026
=> 422
    field "why"
diep posts /requests/$asked/late
    rev = 1
    day = 20/11/2026
    why = "Chờ xã xác nhận."
=> 422
    field "day"
    says "Chọn một ngày sau hôm nay"
diep posts /requests/$asked/late
    rev = 1
    day = 25/11/2026
    why = "Chờ Ủy ban nhân dân xã xác nhận nơi cư trú."
=> 303 /requests/$asked
capture $paper from sql "SELECT id FROM paper WHERE type = 'ND61/04'"
diep gets /requests/$asked/papers/$paper
=> 200
    says "Phiếu xin lỗi và hẹn lại"
    says "Yêu cầu phải được trả lời ngay (khoản 2 Điều 30 Luật Trợ giúp pháp lý 2017)"
    says "Chờ Ủy ban nhân dân xã xác nhận nơi cư trú."
    says "Bùi Thị Kim Oanh"
    lacks "TL. Giám đốc"
clock A01 of request $asked is running
diep gets /requests/$asked
=> 200
    says "Ngày trả lời mới: thứ Tư 25/11/2026"
    says "Đã xin lỗi vì trả lời chậm: Chờ Ủy ban nhân dân xã xác nhận nơi cư trú."
journal of request $asked has request.apologised by "Vũ Ngọc Diệp"
jobs run
sql "SELECT part, state FROM message WHERE event = 'requests.apologised'" is "requester sent"
diep posts /requests/$asked/late
    rev = 2
    day = 26/11/2026
    why = "Lần nữa."
=> 409
    reason "R-93"
diep posts /requests/$asked/refuse
    rev = 2
    reason = refuse_deceased
    text = "Người được giúp đã mất."
=> 303
diep posts /requests/$asked/late
    rev = 3
    day = 26/11/2026
    why = "Lần nữa."
=> 409
    reason "R-92"
