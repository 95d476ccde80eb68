story "A refusal is carried out whole or not at all, whichever step of the database fails"
tagged faults

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_deceased
    text = "Người được trợ giúp đã mất. Trung tâm chia buồn cùng gia đình."
=> 303 /requests/$asked
clock A01 of request $asked is stopped
