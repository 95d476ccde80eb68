story "A notice of a transfer that comes back after the other centre has decided is owed by the centre that wrote it, which hears of it and writes it anew"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
phuc is deputy at laocai "Đặng Văn Phúc"
minh is receiver at thainguyen "Lê Minh"
huong is director at thainguyen "Nông Thị Hương"
request $three at laocai for "Sùng Thị Mỷ" lives 05443 matter land

# Afterwards the decision there holds: the transfer stands, and who passed it on owes another notice.
diep gets /requests/$three/transfer
=> 200
diep posts /requests/$three/transfer
    rev = 1
    reason = transfer_other_centre
    to = $thainguyen
    why = "Vụ việc xảy ra ở Thái Nguyên."
=> 303 /requests/transfers/$third
capture $paper from sql "SELECT max(id) FROM paper"
minh gets /requests/$three/refuse
=> 200
minh posts /requests/$three/refuse
    rev = 2
    reason = refuse_deceased
    text = "Người được giúp đã mất."
=> 303
oanh gets /requests/transfers/$third/papers/$paper
=> 200
oanh posts /requests/transfers/$third/papers/$paper/return
    why = "Ghi sai xã xảy ra vụ việc."
=> 303
sql "SELECT state FROM request WHERE id = $three" is "refused"
sql "SELECT owed FROM paper WHERE id = $paper" is "1"

# The news goes to the office that wrote it, and not to the one that has the request now.
jobs run
diep is told "một văn bản bị trả lại, chưa ký"
phuc is told "một văn bản bị trả lại, chưa ký"
sql "SELECT count(*) FROM message m JOIN seat s ON s.id = m.seat_id WHERE m.event = 'documents.paper_returned' AND s.unit_id = $thainguyen" is "0"
capture $news from sql "SELECT max(m.id) FROM message m JOIN seat s ON s.id = m.seat_id WHERE m.event = 'documents.paper_returned' AND s.role = 'receiver' AND m.channel = 'desk'"
diep gets /news/$news
=> 303 /papers/$paper
diep gets /papers/$paper
=> 303 /requests/notices/$paper
minh gets /papers/$paper
=> 404 not_found
    reason "V-02"
diep gets /papers/returned
=> 200
    says "đã chuyển sang trung tâm khác"
    says "Bùi Thị Kim Oanh"
diep gets /requests/transfers/$third
=> 200
    says "Lập lại văn bản"
minh gets /requests/$three/papers/$paper
=> 200
    lacks "Lập lại văn bản"
minh posts /requests/$three/papers/$paper/anew
    words = "Của chúng tôi."
=> 403 denied
    reason "V-15"
minh gets /requests/transfers/$third/papers/$paper
=> 404 not_found

# The mended reason stands in the record, and the words besides stand behind it.
diep gets /requests/transfers/$third/papers/$paper
=> 200
    says "Vụ việc xảy ra ở Thái Nguyên."
    says "Ghi sai xã xảy ra vụ việc."
diep posts /requests/transfers/$third/papers/$paper/anew
    said = "Vụ việc xảy ra ở xã Định Hóa, Thái Nguyên."
    words = "Thông báo này thay thông báo chưa được ký."
=> 303 /requests/transfers/$third
journal of request $three has paper.mended by "Vũ Ngọc Diệp"
diep gets /requests/transfers/$third
=> 200
    says "Vụ việc xảy ra ở xã Định Hóa, Thái Nguyên."
sql "SELECT sum(owed) FROM paper" is "0"
capture $next from sql "SELECT max(id) FROM paper"
sql "SELECT paper_id FROM request_transfer WHERE id = $third" is "$next"
diep gets /requests/transfers/$third/papers/$next
=> 200
    says "Vụ việc xảy ra ở xã Định Hóa, Thái Nguyên."
    says "Thông báo này thay thông báo chưa được ký."
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
diep gets /requests/transfers/$third/papers/$paper
=> 200
    says "Văn bản chưa từng có hiệu lực"
diep posts /requests/transfers/$third/papers/$paper/anew
    words = "Lần nữa."
=> 409 conflict
    reason "V-14"
oanh gets /requests/transfers/$third/papers/$next
=> 200
oanh posts /requests/transfers/$third/papers/$next/sign
=> 303
sql "SELECT signed_by FROM paper WHERE id = $next" is "Bùi Thị Kim Oanh"
