story "A suspended matter can be withdrawn; who asked for the person cannot withdraw it, nor who has a code that nobody has seen"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
wife is citizen
brother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1990 lives 02647 matter family asker "Giàng A Sình"

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
diep posts /requests/$asked/access/sees
    rev = 3
    sees = all
    reason = "Chị ấy muốn anh trai theo dõi cùng."
=> 303
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 4
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303
ha gets /cases/$id/suspend
=> 200
ha posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Tòa tạm đình chỉ."
=> 303
brother gets /status
=> 200
brother posts /status
    code = $his
    pin = $his_pin
=> 303 /status/now
brother gets /status/now
=> 200
    xpath "//a[@href='/status/withdraw']" is absent
brother gets /status/withdraw
=> 200
    says "Chỉ Sùng Thị Mỷ rút được"
brother posts /status/withdraw
    rev = 4
    number = TT.TGTT.01.2026
    sure = yes
=> 403 denied
    reason "R-51"
sql "SELECT state FROM case_file" is "suspended"
wife gets /status
=> 200
wife posts /status
    code = $own
    pin = $pin
=> 303 /status/now
wife gets /status/withdraw
=> 200
wife posts /status/withdraw
    rev = 4
    number = TT.TGTT.01.2026
    sure = yes
=> 303 /status/now
sql "SELECT state, ending FROM case_file" is "ended discontinue_withdrawn"
wife posts /status/withdraw
    rev = 5
    number = TT.TGTT.01.2026
    sure = yes
=> 303 /status/now
