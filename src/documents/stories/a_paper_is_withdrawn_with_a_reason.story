story "A paper that carries a decision is withdrawn with the decision, once; who verifies it learns that it is out of force and not why"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre backan "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Thái Nguyên" code TN in 05467 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
huong is receiver at backan "Nông Thị Hương"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land phone 0912345678
request $other at laocai for "Giàng A Páo" lives 02761 matter land
lu is citizen

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303
capture $code from sql "SELECT code FROM paper"
capture $paper from sql "SELECT id FROM paper"
jobs run

# Only the own centre, and only by the request whose paper it is.
huong gets /requests/$asked/papers/$paper
=> 404 not_found
huong posts /requests/$asked/papers/$paper/withdraw without token
=> 403
diep gets /requests/$other/papers/$paper
=> 404 not_found
    reason "V-02"
diep gets /requests/$other/papers/$paper/pdf
=> 404 not_found
    reason "V-02"
diep gets /requests/$asked/papers/$paper/signed
=> 404 not_found
    reason "V-08"
lu gets /status/papers/$paper
=> 303 /status
lu gets /status/papers/$paper/pdf as json
=> 403 denied

# Who received the request withdraws nothing; nor does a click of the director take the paper away
# and leave the refusal.
diep gets /requests/$asked/papers/$paper
=> 200
    lacks "Thu hồi"
diep posts /requests/$asked/papers/$paper/withdraw
    why = "Ghi sai tên người nhận."
=> 403 denied
oanh gets /requests/$asked/papers/$paper
=> 200
    says "Văn bản này mang một quyết định"
oanh posts /requests/$asked/papers/$paper/withdraw
    why = ""
=> 422 invalid
    field "why"
oanh posts /requests/$asked/papers/$paper/withdraw
    why = "Ghi sai tên người nhận."
=> 409 conflict
    reason "V-13"
oanh posts /requests/$other/papers/$paper/withdraw
    why = "Nhầm hồ sơ."
=> 404 not_found
sql "SELECT count(*) FROM paper WHERE withdrawn_at IS NOT NULL" is "0"

oanh gets /requests/$asked/reverse
=> 200
oanh posts /requests/$asked/reverse
    rev = 2
    why = "Ghi sai tên người nhận."
=> 303
journal of request $asked has paper.withdrawn by "Bùi Thị Kim Oanh"
diep gets /requests/$asked/papers/$paper
=> 200
    says "đã bị thu hồi"
    says "Ghi sai tên người nhận."
    lacks "Đính kèm bản đã ký"
oanh posts /requests/$asked/papers/$paper/withdraw
    why = "Lần nữa."
=> 409 conflict
    reason "V-04"
diep gets /requests/$asked/papers/$paper/pdf
=> 200
lu gets /verify/$code
=> 200
    heading "Văn bản này đã bị thu hồi"
    says "01/TB-TT"
    lacks "Ghi sai tên người nhận"
lu gets /verify/$code as json
=> 200
    json "state" is "withdrawn"
    json "why" is absent
