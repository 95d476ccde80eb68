story "A refusal that comes without the token of a form changes nothing"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep posts /requests/$asked/refuse without token
    rev = 1
    reason = refuse_unlawful
    text = "Việc này không giúp được."
=> 403
clock A01 of request $asked is running
