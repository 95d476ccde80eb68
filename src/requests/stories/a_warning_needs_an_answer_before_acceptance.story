story "Somebody known here, or a like matter elsewhere, is answered for with a name before anything is accepted"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
minh is receiver at thainguyen "Lê Minh"
request $elsewhere at thainguyen for "Tẩn Mẩy Phẩm" born 1997-03-02 lives 05443 matter land
request $before at laocai for "Tẩn Mẩy Pham" born 1997-03-02 lives 02647 matter family
minh gets /requests/$elsewhere/accept
=> 200
minh posts /requests/$elsewhere/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303
request $asked at laocai for "Tẩn Mẩy Pham" born 1997-03-02 lives 02647 matter land

diep gets /requests/$asked
=> 200
    says "2 cảnh báo chờ trả lời"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 409
    reason "R-20"
diep gets /requests/$asked/same
=> 200
    says "Trung tâm này đã biết"
    says "Một tổ chức khác đang giải quyết vụ việc cùng lĩnh vực"
    lacks "Thái Nguyên"
    lacks "Phẩm"
    capture $first from xpath "substring-before((//select[@name='answers'])[1]/option[2]/@value, '-')"
    capture $second from xpath "substring-before((//select[@name='answers'])[2]/option[2]/@value, '-')"
diep posts /requests/$asked/same
    answers = "$first-other_matter"
=> 422
    field "why"
    xpath "(//select[@name='answers'])[1]/option[@selected]/@value" is "$first-other_matter"
diep posts /requests/$asked/same
    why = "Đã hỏi."
=> 422
    field "answers"
diep posts /requests/$asked/same
    answers = "$first-whatever"
    why = "Đã hỏi."
=> 422
    field "answers"
diep posts /requests/$asked/same
    answers = "0123456789abcdef-other_matter"
    why = "Đã hỏi."
=> 404
    reason "R-23"
diep posts /requests/$asked/same
    answers = "$first-other_matter"
    answers = "$second-same_matter"
    why = "Đã hỏi, việc kia là ly hôn; việc đất thì người đó nói đã nhờ nơi khác."
=> 303
diep gets /requests/$asked/same
=> 200
    says "Đã hỏi, việc kia là ly hôn"
    says "Một tổ chức khác đang giải quyết chính vụ việc này"
    lacks "Ghi nhập vào yêu cầu đó"
diep gets /requests/$asked/accept
=> 200
    xpath "//select[@name='category']" is absent
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 409
    reason "R-21"
diep posts /requests/$asked/join
    rev = 1
    key = $second
=> 409
    reason "R-111"
diep gets /requests/$asked/same
=> 200
diep posts /requests/$asked/same
    answers = "$second-other_person"
    why = "Gọi lại: không phải người này."
=> 303
journal of request $asked has request.compared by "Vũ Ngọc Diệp"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$case
minh gets /requests/$asked/same
=> 404
