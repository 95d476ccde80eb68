story "The notice of a transfer to another centre is signed by the centre that wrote it; sent back, the request comes back as long as nothing was decided"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
minh is receiver at thainguyen "Lê Minh"
huong is director at thainguyen "Nông Thị Hương"
request $one at laocai for "Ma Thị Nết" lives 05443 matter land
request $two at laocai for "Lý Láo Lở" lives 05443 matter land

diep gets /requests/$one/transfer
=> 200
diep posts /requests/$one/transfer
    rev = 1
    reason = transfer_other_centre
    to = $thainguyen
    why = "Vụ việc xảy ra ở Thái Nguyên."
=> 303 /requests/transfers/$first
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /papers
=> 200
    says "đã chuyển sang trung tâm khác"
    lacks "Ma Thị Nết"
oanh gets /requests/$one/papers/$paper
=> 404
oanh gets /requests/notices/$paper
=> 303 /requests/transfers/$first/papers/$paper
huong gets /requests/notices/$paper
=> 404 not_found
    reason "R-28"
huong gets /papers
=> 200
    says "Không có văn bản nào chờ ký"
oanh gets /requests/transfers/$first/papers/$paper
=> 200
    says "Ký văn bản này"
oanh posts /requests/transfers/$first/papers/$paper/sign
=> 303
sql "SELECT signed_by FROM paper" is "Bùi Thị Kim Oanh"

# Before the other centre has decided, the request comes back with the notice.
diep gets /requests/$two/transfer
=> 200
diep posts /requests/$two/transfer
    rev = 1
    reason = transfer_other_centre
    to = $thainguyen
    why = "Vụ việc xảy ra ở Thái Nguyên."
=> 303 /requests/transfers/$second
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /requests/transfers/$second/papers/$paper
=> 200
diep posts /requests/transfers/$second/papers/$paper/return without token
=> 403
oanh posts /requests/transfers/$second/papers/$paper/return
    why = "Việc này của ta."
=> 303 /requests/transfers/$second/papers/$paper
diep gets /requests/$two
=> 200
    says "Lý Láo Lở"
    says "Đã rút lại: Việc này của ta."
sql "SELECT count(*) FROM clock c JOIN request r ON r.id = c.subject_id WHERE r.id = $two AND c.state = 'running' AND c.start_at = r.filed_at" is "1"
