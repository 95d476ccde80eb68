story "A branch’s papers are signed by its own head, and by nobody above"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai serves 02839
oanh is director at laocai "Bùi Thị Kim Oanh"
chi is receiver at bacha "Giàng Thị Chi"
tam is director at bacha "Lý Văn Tâm"
request $far at bacha for "Giàng A Páo" lives 02839 matter land

chi gets /requests/$far/refuse
=> 200
chi posts /requests/$far/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303
capture $branch from sql "SELECT max(id) FROM paper"
oanh gets /papers
=> 200
    says "Không có văn bản nào chờ ký"
oanh gets /requests/$far/papers/$branch
=> 200
    lacks "Ký văn bản này"
oanh posts /requests/$far/papers/$branch/sign
=> 403 denied
    reason "V-11"
tam gets /papers
=> 200
    says "người lập: Giàng Thị Chi"
tam gets /requests/$far/papers/$branch
=> 200
tam posts /requests/$far/papers/$branch/sign
=> 303
tam gets /requests/$far/papers/$branch
=> 200
    says "Trưởng Chi nhánh"
    says "Lý Văn Tâm, người đứng đầu đơn vị"
