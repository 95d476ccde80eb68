story "To an organisation outside the system it goes on paper, and that can be taken back"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Ma Thị Nết" lives 05443 matter land

diep gets /requests/$asked/transfer
=> 200
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    to_name = "Trung tâm TGPL nhà nước tỉnh Thái Nguyên, phường Phan Đình Phùng"
    why = "Người này cư trú ở Thái Nguyên."
=> 303 /requests/transfers/$stub
clock A01 of request $asked is stopped
diep gets /requests/$asked
=> 200
    says "Đã chuyển đến Trung tâm TGPL nhà nước tỉnh Thái Nguyên, phường Phan Đình Phùng"
    says "Đã chuyển"
diep posts /requests/$asked/reverse
    rev = 2
    why = "Nhầm"
=> 403
oanh gets /requests/$asked/reverse
=> 200
oanh posts /requests/$asked/reverse
    rev = 1
    why = "Nhầm"
=> 409
    reason "R-03"
oanh posts /requests/$asked/reverse
    rev = 2
    why = "Trung tâm đó không nhận vụ này."
=> 303 /requests/$asked
clock A01 of request $asked is due 2026-11-20T08:00
oanh gets /requests/$asked
=> 200
    says "Đã rút lại: Trung tâm đó không nhận vụ này."
    says "đã thu hồi"
oanh posts /requests/$asked/reverse
    rev = 3
    why = "Lần nữa"
=> 409
    reason "R-30"
oanh posts /requests/999/reverse
    rev = 1
    why = "Không có"
=> 404
