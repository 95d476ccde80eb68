story "What was begun on a phone that is lost goes on elsewhere with its code and PIN, until it is sent"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
phone is citizen
other is citizen
thief is citizen

phone gets /requests/new
=> 200
    xpath "//*[@id='draft-code']" is absent
    says "Thoát trang này ngay"
phone posts /requests/new/who
    version = 0
    relation = stranger
    name = "Sùng Thị Mỷ"
=> 422
    field "relation"
phone posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
    born = 1990
=> 303 /requests/new/place
phone gets /requests/new/place
=> 200
    capture $code from xpath "//*[@id='draft-code']"
    capture $pin from xpath "//*[@id='draft-pin']"
phone gets /leave
=> 303 https://nchmf.gov.vn/
    header "Set-Cookie" contains "Max-Age=0"
phone gets /requests/new
=> 200
    lacks "Sùng Thị Mỷ"

now +9d
other gets /resume
=> 200
other posts /resume over http
    code = $code
    pin = $pin
=> 403
other posts /resume
    code = $code
    pin = $pin
=> 303 /requests/new/place
other gets /requests/new/place
=> 200
    says "Sùng Thị Mỷ"
other posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
other posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
now +9d
job requests.drafts_expire runs
phone gets /resume
=> 200
phone posts /resume
    code = $code
    pin = $pin
=> 303 /requests/new/matter
phone posts /requests/new/matter
    version = 3
    matter = civil
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
phone again
=> 303
sql "SELECT count(*) FROM request" is "1"
phone gets /requests/new/slip
=> 200
    capture $sent from xpath "//*[@id='code']"
other gets /requests/new/review
=> 303 /requests/new/slip
thief gets /resume
=> 200
thief posts /resume
    code = $code
    pin = 000000
=> 422
    field "pin"
thief posts /resume
    code = $sent
    pin = $pin
=> 422
    says "Đây là mã của một yêu cầu đã gửi"
