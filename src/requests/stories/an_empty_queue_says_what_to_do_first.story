story "The queue of an office that has just opened says what to do first, and no more once something has come in"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $other at thainguyen for "Giàng A Páo" born 1970-01-02 lives 05443 matter civil arrested no phone 0912345670

oanh gets /requests
=> 200
    heading "Chưa có yêu cầu nào"
    says "Yêu cầu người dân gửi qua mạng tự vào đây."
    says "Giám đốc nhập vụ việc đang ở sổ giấy"
    lacks "Trước hết là"
    xpath "count(//main//li/a[@href='/requests/intake' or @href='/office/directions' or @href='/registers'])" is "3"
diep gets /requests
=> 200
    xpath "count(//main//li/a[@href='/requests/intake' or @href='/office/directions' or @href='/registers'])" is "2"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
diep gets /requests?filter=arrested
=> 200
    heading "Hàng chờ"
    says "Trong những người đang chờ, chưa biết ai bị bắt hay bị tạm giữ."
diep posts /requests/$asked/refuse as json
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Trung tâm khác đã nhận việc này, bạn hỏi tiếp ở đó."
=> 303
diep gets /requests
=> 200
    heading "Không còn yêu cầu nào chờ"
    says "Yêu cầu nào cũng đã có câu trả lời."
    budget queries <= 8
