story "Who lost the PIN shows who they are at the counter, and the old code and every visit by it are dead at once"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
anna is auditor at laocai "Đỗ An Na"
mother is citizen
finder is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family number 010189004321

anna gets /requests/$asked/access
=> 403
diep gets /requests/$asked/access
=> 200
diep posts /requests/$asked/access/codes
    rev = 1
    holder = requester
=> 422
    field "shown"
diep posts /requests/$asked/access/codes
    rev = 1
    holder = aided
    shown = id_card
    detail = 4321
=> 422
    field "holder"
diep posts /requests/$asked/access/codes
    rev = 1
    holder = requester
    shown = id_card
    detail = 9999
=> 422
    field "detail"
    says "Các chữ số không khớp"
diep posts /requests/$asked/access/codes
    rev = 1
    holder = requester
    shown = pass_phrase
=> 422
    field "shown"
    says "không có câu hẹn trước"
diep posts /requests/9/access/codes
    rev = 1
    holder = requester
    shown = known
    detail = "quen"
=> 404
    reason "R-01"
sql "SELECT count(*) FROM request_access" is "1"
diep posts /requests/$asked/access/codes
    rev = 1
    holder = requester
    shown = id_card
    detail = 4321
=> 303 /requests/$asked/access/$first
journal of request $asked has request.code_given by "Vũ Ngọc Diệp"
diep gets /requests/$asked/access/$first
=> 200
    title "Mã mới – Kịp"
    capture $pin from xpath "//*[@id='pin']"
finder gets /status
=> 200
finder posts /status
    code = $asked_code
    pin = $pin
=> 422
    field "pin"
finder posts /status
    code = $first
    pin = $pin
=> 303 /status/now
finder gets /status/now
=> 200
diep gets /requests/$asked/access
=> 200
diep posts /requests/$asked/access/codes
    rev = 2
    holder = requester
    shown = known
    detail = "chị Mỷ, cô Diệp quen từ trước"
=> 303 /requests/$asked/access/$second
finder gets /status/now
=> 303 /status
finder posts /status
    code = $first
    pin = $pin
=> 422
    field "pin"
diep gets /requests/$asked/access as json
=> 200
    json "codes" has 3
sql "SELECT count(*) FROM request_access WHERE known_by = 'shown' AND dead_at IS NULL" is "1"
