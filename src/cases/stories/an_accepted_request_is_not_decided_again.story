story "After acceptance neither a second acceptance nor a refusal goes through; the page leads to the matter"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

oanh gets /requests/$asked/accept
=> 200
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 409 too_late
    reason "R-02"
    says "Yêu cầu này đã vào sổ thụ lý, số TT.TGTT.01.2026."
    says "Vũ Ngọc Diệp"
    xpath "count(//a[@href='/cases/$id'])" is "1"
oanh posts /requests/$asked/refuse
    rev = 2
    reason = refuse_unlawful
    text = "Việc này không giúp được."
=> 409 too_late
    reason "R-02"
    xpath "count(//a[@href='/requests/$asked/case'])" is "1"
oanh gets /requests/$asked/accept
=> 200
    says "TT.TGTT.01.2026"
    xpath "count(//main//form)" is "0"
