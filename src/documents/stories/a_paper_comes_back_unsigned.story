story "Who is to sign a paper sends it back with words; it is out of force, and the decision is put right by who may"

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
jobs run
diep is told "một văn bản bị trả lại, chưa ký"
diep gets /requests/$asked/papers/$paper
=> 200
    says "đã bị thu hồi"
    says "Ghi nhầm chi nhánh: ông Lử ở Bắc Hà."
    lacks "Đính kèm bản đã ký"
oanh gets /papers
=> 200
    says "Không có văn bản nào chờ ký"
diep gets /verify/$code as json
=> 200
    json "state" is "withdrawn"
oanh gets /requests/$asked/papers/$paper
=> 200
    lacks "Ký văn bản này"
oanh gets /requests/$asked/reverse
=> 200
oanh posts /requests/$asked/papers/$paper/sign
=> 409 conflict
    reason "V-04"
oanh posts /requests/$asked/papers/$paper/return
    why = "Lần nữa."
=> 409 conflict
    reason "V-04"

# The refusal itself is taken back where decisions are, and its next paper has the next number.
oanh posts /requests/$asked/reverse
    rev = 2
    why = "Ghi nhầm chi nhánh."
=> 303
oanh gets /requests/$asked/refuse
=> 200
oanh posts /requests/$asked/refuse
    rev = 3
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 1 đang giúp ông trong việc này."
=> 303
sql "SELECT number, signed_by FROM paper WHERE withdrawn_at IS NULL" is "2 Bùi Thị Kim Oanh"
