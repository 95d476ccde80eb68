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
    capture $first from xpath "//input[@name='key']/@value"
diep posts /requests/$asked/same
    key = $first
    answer = other_matter
=> 422
    field "why"
diep posts /requests/$asked/same
    key = 0123456789abcdef
    answer = other_matter
    why = "Đã hỏi."
=> 404
    reason "R-23"
diep posts /requests/$asked/same
    key = $first
    answer = other_matter
    why = "Đã hỏi, việc kia là ly hôn."
=> 303
diep gets /requests/$asked/same
=> 200
    says "Đã hỏi, việc kia là ly hôn."
    says "1 cảnh báo chờ trả lời"
    capture $second from xpath "//input[@name='key']/@value"
diep posts /requests/$asked/same
    key = $second
    answer = same_matter
    why = "Người đó nói đã nhờ nơi khác."
=> 303
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 409
    reason "R-21"
diep posts /requests/$asked/same
    key = $second
    answer = other_person
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
