story "The code to go on, typed where sent requests are followed, leads to the page where it works, until it is sent"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
phone is citizen
other is citizen
later is citizen

phone gets /requests/new
=> 200
phone posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
phone gets /requests/new/place
=> 200
    capture $code from xpath "//*[@id='draft-code']"
    capture $pin from xpath "//*[@id='draft-pin']"
other gets /status
=> 200
    xpath "//main//a[contains(@href, '/resume')]" is absent
other posts /status
    code = 123
    pin = $pin
=> 422 invalid
    field "code"
    xpath "//main//a[contains(@href, '/resume')]" is absent
other posts /status
    code = $code
    pin = $pin
=> 422 invalid
    field "code"
    says "Đây là mã của một yêu cầu đang viết dở, chưa gửi"
    xpath "//main//p/a[starts-with(@href, '/resume?code=')]" is "Viết tiếp phần đang dở"
    capture $go from xpath "string(//main//a[starts-with(@href, '/resume?code=')]/@href)"
other gets $go
=> 200
    xpath "string(//input[@name='code']/@value)" is "$code"
other posts /resume
    code = $code
    pin = $pin
=> 303 /requests/new/place

phone posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
phone posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
phone posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303
phone posts /requests/new/contact
    version = 4
    safe_contact = no
    safe_announce = no
=> 303
phone posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
later gets /resume
=> 200
later posts /resume
    code = $code
    pin = 000000
=> 422 invalid
    field "pin"
    lacks "Yêu cầu này đã gửi"
later posts /resume                             # and learns no more than this
    code = $code
    pin = $pin
=> 200
    says "Yêu cầu này đã gửi lúc 8:00 thứ Hai 23/11/2026"
    header "Set-Cookie" is absent
later gets /requests/new/slip
=> 303 /requests/new
