story "Who opens the request with the code of who asked sees no slip of the person aided; the person prints it anew with their own"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
wife is citizen
husband is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1990 lives 02647 matter family asker "Giàng A Sình"

husband gets /status/slip
=> 303 /status/now
diep gets /requests/$asked/access
=> 200
diep posts /requests/$asked/access/codes
    rev = 1
    holder = requester
    shown = known
    detail = "cán bộ xã đi cùng"
=> 303 /requests/$asked/access/$his
diep gets /requests/$asked/access/$his
=> 200
    capture $his_pin from xpath "//*[@id='pin']"
diep posts /requests/$asked/access/codes
    rev = 2
    holder = aided
    shown = known
    detail = "cán bộ xã đi cùng"
=> 303 /requests/$asked/access/$own
diep gets /requests/$asked/access/$own
=> 200
    capture $pin from xpath "//*[@id='pin']"
husband gets /status
=> 200
husband posts /status
    code = $his
    pin = $his_pin
=> 303 /status/now
husband gets /status/short
=> 200
    xpath "//a[@href='/status/slip']" is absent
husband gets /status/slip
=> 303 /status/now
husband gets /status/slip/pdf
=> 303 /status/now
husband posts /requests/new/slip/aided
=> 303 /requests/new/slip
wife gets /status
=> 200
wife posts /status
    code = $own
    pin = $pin
=> 303 /status/now
wife gets /status/now
=> 200
    xpath "//a[@href='/status/slip']" contains "Phiếu của bạn"
wife gets /status/slip
=> 200
    heading "Chỉ dành cho Sùng Thị Mỷ"
    xpath "translate(//*[@id='code'], ' ', '')" is "$own"
    xpath "string(//*[@id='pin'])" is "$pin"
    budget queries <= 10
wife gets /status/slip as json
=> 200
    json "code" is "$own"
wife gets /status/slip/pdf
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" contains "phieu.pdf"
