story "Who is to sign a refusal sends it back with words; the refusal falls with it, and the request waits on its old limit"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303
clock A01 of request $asked is stopped
capture $paper from sql "SELECT id FROM paper"
capture $code from sql "SELECT code FROM paper"
diep gets /requests/$asked/papers/$paper
=> 200
diep posts /requests/$asked/papers/$paper/return
    why = "Sai tên."
=> 403 denied
oanh gets /requests/$asked/papers/$paper
=> 200
    says "Trả lại, không ký"
oanh posts /requests/$asked/papers/$paper/return
    why = ""
=> 422 invalid
    field "why"
oanh posts /requests/$asked/papers/$paper/return
    why = "Ghi nhầm chi nhánh: ông Lử ở Bắc Hà."
=> 303 /requests/$asked/papers/$paper
journal of request $asked has paper.returned by "Bùi Thị Kim Oanh"
journal of request $asked lacks paper.withdrawn
journal of request $asked has request.reversed by "Bùi Thị Kim Oanh"
sql "SELECT state FROM request WHERE id = $asked" is "filed"
sql "SELECT owed FROM paper" is "0"
sql "SELECT count(*) FROM clock c JOIN request r ON r.id = c.subject_id WHERE c.state = 'running' AND c.start_at = r.filed_at" is "1"
jobs run
diep is told "một văn bản bị trả lại, chưa ký"
diep gets /requests/$asked/papers/$paper
=> 200
    says "bị trả lại, chưa ký"
    says "Văn bản chưa từng có hiệu lực"
    lacks "Lập lại văn bản"
    says "Ghi nhầm chi nhánh: ông Lử ở Bắc Hà."
    lacks "Đính kèm bản đã ký"
oanh gets /papers
=> 200
    says "Không có văn bản nào chờ ký"
diep gets /verify/$code as json
=> 200
    json "state" is "returned"
diep gets /verify/$code
=> 200
    says "Văn bản này chưa từng được ký"
    says "chưa từng có hiệu lực"
    lacks "hết hiệu lực"
    lacks "Ban hành"
    lacks "bản chụp"
diep gets /requests/$asked
=> 200
    says "chưa từng được ký, chưa từng có hiệu lực"
    lacks "đã thu hồi lúc"
oanh gets /requests/$asked/papers/$paper
=> 200
    lacks "Ký văn bản này"
oanh gets /requests/$asked/refuse
=> 200
oanh posts /requests/$asked/papers/$paper/sign
=> 409 conflict
    reason "V-04"
oanh posts /requests/$asked/papers/$paper/return
    why = "Lần nữa."
=> 409 conflict
    reason "V-04"

# Nothing is left to be put right: there is no other paper to be written, and no refusal.
diep gets /papers/returned
=> 200
    says "Không có văn bản nào phải lập lại"
diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/papers/$paper/anew
    words = "Lần nữa."
=> 409 conflict
    reason "V-14"
oanh gets /requests/$asked/refuse
=> 200
oanh posts /requests/$asked/refuse
    rev = 3
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 1 đang giúp ông trong việc này."
=> 303
sql "SELECT number, signed_by FROM paper WHERE withdrawn_at IS NULL" is "2 Bùi Thị Kim Oanh"
