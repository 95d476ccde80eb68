story "What was refused cannot be accepted, and takes no number"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Không giúp được việc này."
=> 303 /requests/$asked
diep posts /requests/$asked/accept
    rev = 2
    form = litigation
    arrested = no
    papers = complete
=> 409 too_late
    reason "R-02"
    says "Yêu cầu này đã được quyết định"
sql "SELECT count(*) FROM case_file" is "0"
sql "SELECT count(*) FROM register_counter" is "0"
