story "A request is not complete while something that was asked for is open; what comes later is noted until the decision"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 2009-08-12 lives 02647 matter criminal

diep gets /requests/$asked/complete
=> 200
diep posts /requests/$asked/complete
    rev = 1
    items = identity
    items = poor_certificate
=> 303 /requests/$asked
diep gets /requests/$asked/brought
=> 200
    xpath "//input[@name='done']/@value" is "yes"
diep posts /requests/$asked/brought
    places = 1
    done = yes
=> 303 /requests/$asked
diep gets /requests/$asked
=> 200
    says "1 giấy tờ đã yêu cầu vẫn chưa có"
diep gets /requests/$asked/accept
=> 200
    says "Giấy chứng nhận hộ nghèo"
diep posts /requests/$asked/accept
    rev = 3
    form = litigation
    arrested = no
    papers = complete
=> 409
    reason "R-106"
    says "còn thiếu: Giấy chứng nhận hộ nghèo"
diep gets /requests/$asked/brought
=> 200
    xpath "//input[@name='done']" is absent
diep posts /requests/$asked/brought
    places = 2
    note = "Mang đến sau."
=> 303 /requests/$asked
diep posts /requests/$asked/brought
    places = 2
=> 409
    reason "R-14"
diep posts /requests/$asked/accept
    rev = 3
    form = litigation
    arrested = no
    papers = complete
=> 303
