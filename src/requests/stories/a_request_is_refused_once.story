story "The second refusal meets the first: the page says who decided, and nothing changes"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/refuse
=> 200
oanh gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Tổ chức khác đang giúp việc này."
=> 303 /requests/$asked
diep again
=> 409 too_late
    reason "R-02"
oanh posts /requests/$asked/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này không giúp được."
=> 409 too_late
    reason "R-02"
    says "Vũ Ngọc Diệp"
    says "Vụ việc đang được một tổ chức trợ giúp pháp lý khác thụ lý, giải quyết"
    xpath "count(//form[contains(@action,'/refuse')])" is "0"
sql "SELECT refusal FROM request" is "refuse_handled_elsewhere"
