story "Nobody is refused without a ground and without plain words; what was typed stays on the page"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    text = "Ông bà hỏi ở xã."
=> 422 invalid
    field "reason"
    says "Hãy chọn căn cứ từ chối"
    says "Ông bà hỏi ở xã."
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_unlawful
=> 422 invalid
    field "text"
    xpath "//input[@name='reason'][@checked]/@value" is "refuse_unlawful"
clock A01 of request $asked is running
