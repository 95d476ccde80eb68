story "A reason of the law that is no ground for refusing refuses nobody"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/refuse
=> 200
    lacks "Yêu cầu đã được thực hiện xong"
diep posts /requests/$asked/refuse
    rev = 1
    reason = end_done
    text = "Việc này không giúp được."
=> 422 invalid
    field "reason"
diep posts /requests/$asked/refuse as json
    rev = 1
    reason = refuse_everybody
    text = "Việc này không giúp được."
=> 422 invalid
    reason "R-05"
diep posts /requests/$asked/refuse as json          # read in old decisions, no longer chosen
    rev = 1
    reason = refuse_conditions
    text = "Việc này không giúp được."
=> 422 invalid
    reason "R-05"
clock A01 of request $asked is running
