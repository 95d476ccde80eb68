story "A simple question is answered at once: a gapless line in the book, voided and never deleted"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
minh is receiver at thainguyen "Lê Minh"
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land told "Xin xác nhận đất ở đâu?"

diep gets /requests/$asked/guidance
=> 200
    says "Xin xác nhận đất ở đâu?"
diep posts /requests/$asked/guidance
    rev = 1
=> 422
    field "answer"
diep posts /requests/$asked/guidance
    rev = 1
    answer = "Đến Ủy ban nhân dân xã, mang theo căn cước."
=> 422
    field "question"
diep posts /requests/$asked/guidance
    rev = 1
    question = "Xác nhận đất ở đâu?"
    answer = "Đến Ủy ban nhân dân xã, mang theo căn cước."
=> 303 /requests/$asked
clock A01 of request $asked is stopped
diep posts /requests/$asked/guidance
    rev = 2
    question = "Hỏi"
    answer = "Lần nữa"
=> 409
    reason "R-02"
diep gets /guidance/new
=> 200
diep posts /guidance/new
    matter = magic
    question = "Hỏi"
    answer = "Trả lời"
=> 422
    field "matter"
diep posts /guidance/new
    name = "Lò A Páo"
    matter = civil
    question = "Đòi nợ ở đâu?"
    answer = "Ở tòa án nhân dân khu vực."
=> 303 /guidance#line-2
diep gets /guidance
=> 200
    says "Đến Ủy ban nhân dân xã, mang theo căn cước."
    says "Lò A Páo"
    heading "Sổ thực hiện việc trợ giúp pháp lý năm 2026"
    xpath "count(//tbody/tr)" is "2"
    lacks "Hủy dòng"
log of unit $laocai has "Vũ Ngọc Diệp" for "book of guidance"
diep gets /guidance/pdf
=> 200
    header "Content-Type" is "application/pdf"
minh gets /guidance
=> 200
    lacks "Lò A Páo"

oanh gets /requests/$asked/reverse
=> 200
oanh posts /requests/$asked/reverse
    rev = 2
    why = "Cần thụ lý."
=> 303 /requests/$asked
clock A01 of request $asked is running
capture $line from sql "SELECT id FROM guidance WHERE number = 2"
capture $first from sql "SELECT id FROM guidance WHERE number = 1"
oanh gets /guidance
=> 200
    says "Cần thụ lý."
    xpath "count(//tbody/tr)" is "2"
oanh gets /guidance/$line/void
=> 200
oanh posts /guidance/$line/void
    why = "Ghi hai lần."
=> 303 /guidance
oanh posts /guidance/$line/void
    why = "Lần nữa."
=> 404
    reason "R-31"
oanh posts /guidance/$first/void
    why = "Của yêu cầu."
=> 404
