story "The person aided, seen to be them at the counter, withdraws with a code of their own what somebody else asked for"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
wife is citizen
request $id at laocai for "Sùng Thị Mỷ" born 1990 lives 02647 matter family asker "Giàng A Sình"

diep gets /requests/$id/access
=> 200
diep posts /requests/$id/access/codes
    rev = 1
    holder = aided
    shown = known
    detail = "cán bộ xã Mường Khương đi cùng"
=> 303 /requests/$id/access/$own
diep gets /requests/$id/access/$own
=> 200
    capture $pin from xpath "//*[@id='pin']"
wife gets /status
=> 200
wife posts /status
    code = $own
    pin = $pin
=> 303 /status/now
wife gets /status/now
=> 200
    says "Rút yêu cầu"
wife gets /status/withdraw
=> 200
    lacks "Chỉ Sùng Thị Mỷ rút được"
wife posts /status/withdraw
    rev = 2
    sure = yes
=> 303 /status/now
sql "SELECT state FROM request" is "withdrawn"
