story "Who asks twice for one matter is not handled twice: the second request goes to the first, its clock stops, and that can be undone"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $first at laocai for "Tẩn Mẩy Pham" born 1997-03-02 lives 02647 matter land
request $again at laocai for "Tẩn Mẩy Pham" born 1997-03-02 lives 02647 matter land

diep gets /requests/$again/same
=> 200
    capture $key from xpath "substring-before(//select[@name='answers']/option[2]/@value, '-')"
diep posts /requests/$again/join
    rev = 1
    key = $key
=> 409
    reason "R-111"
diep gets /requests/$again/same
=> 200
diep posts /requests/$again/join
    rev = 1
    key = 0123456789abcdef
=> 404
    reason "R-23"
diep gets /requests/$again/same
=> 200
diep posts /requests/$again/same
    answers = "$key-same_matter"
    why = "Chị gửi lại vì mất mã."
=> 303 /requests/$again/same
diep gets /requests/$again
=> 200
    says "Vụ việc này đang được giải quyết"
    xpath "//section[@aria-labelledby='next']//a[contains(@href, '/accept')]" is absent
diep gets /requests/$again/same
=> 200
    xpath "//form[contains(@action, '/join')]//input[@name='key']/@value" is "$key"
diep posts /requests/$again/join
    rev = 9
    key = $key
=> 409
    reason "R-03"
diep gets /requests/$again/same
=> 200
now +1h
diep posts /requests/$again/join
    rev = 1
    key = $key
=> 303 /requests/$again
diep again
=> 409
    reason "R-02"
clock A01 of request $again is stopped
clock A01 of request $first is running
journal of request $again has request.joined by "Vũ Ngọc Diệp"
sql "SELECT state FROM request WHERE id = $again" is "joined"
diep gets /requests/$again
=> 200
    says "Đã nhập vào yêu cầu trước"
    says "Chị gửi lại vì mất mã."
    xpath "//a[@href='/requests/$first']" contains "yêu cầu"
diep posts /requests/$again/reverse
    rev = 2
    why = "Việc khác."
=> 403
oanh gets /requests/$again/reverse
=> 200
oanh posts /requests/$again/reverse
    rev = 2
    why = "Việc khác."
=> 303 /requests/$again
clock A01 of request $again is due 2026-11-20T08:00
sql "SELECT state FROM request WHERE id = $again AND joined_to IS NULL" is "filed"

diep gets /requests/$first/refuse
=> 200
diep posts /requests/$first/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Nội dung trái pháp luật."
=> 303
diep gets /requests/$again/accept
=> 200
diep posts /requests/$again/accept
    rev = 3
    form = consultation
    arrested = no
    papers = complete
=> 303
