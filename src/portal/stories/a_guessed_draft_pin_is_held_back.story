story "Who guesses at the PIN of a draft is held back like at any code, and no code is taken for another"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
phone is citizen
thief is citizen

phone gets /requests/new
=> 200
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

thief gets /resume
=> 200
    title "Mã và số PIN – Kịp"
thief posts /resume
=> 422
    field "code"
    field "pin"
thief posts /resume
    code = 12345678
    pin = 000000
=> 422
thief posts /resume
    code = 572
    pin = 000000
=> 422
    says "Đây không phải mã để viết tiếp."
thief posts /resume
    code = $code
    pin = 000000
=> 422
    field "pin"
thief again
=> 422
thief again
=> 422
thief again
=> 422
thief again
=> 422
thief again
=> 429
    reason "R-07"
thief posts /status
    code = $code
    pin = $pin
=> 422
    says "Đây là mã của một yêu cầu đang viết dở"
