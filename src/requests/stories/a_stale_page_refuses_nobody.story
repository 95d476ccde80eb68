story "A page that shows an older state is answered with what happened since"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 7
    reason = refuse_unlawful
    text = "Việc này không giúp được."
=> 409 conflict
    reason "R-03"
    says "Việc vừa xảy ra:"
    says "Việc này không giúp được."
    xpath "//input[@name='rev']/@value" is "1"
clock A01 of request $asked is running
