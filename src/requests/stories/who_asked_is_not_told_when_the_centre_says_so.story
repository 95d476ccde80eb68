story "The centre learns that the husband beats his wife: his page never changes again, and she has a code of her own"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
husband is citizen
wife is citizen
request $id at laocai for "Sùng Thị Mỷ" born 1990 lives 02647 matter family asker "Giàng A Sình"

diep gets /requests/$id/access
=> 200
diep posts /requests/$id/access/codes
    rev = 1
    holder = requester
    shown = known
    detail = "anh Sình, có mang phiếu"
=> 303 /requests/$id/access/$his
diep gets /requests/$id/access/$his
=> 200
    capture $his_pin from xpath "//*[@id='pin']"
diep posts /requests/$id/access/sees
    rev = 2
    sees = nothing
    reason = "chị Mỷ nói bị chồng đánh"
=> 303
husband gets /status
=> 200
husband posts /status
    code = $his
    pin = $his_pin
=> 303 /status/now
husband gets /status/now
=> 303 /status/short
husband gets /status/short
=> 200
    says "Trung tâm đã nhận"
    lacks "Trung tâm đang xem"
    capture $before from xpath "string(//main)"
husband gets /status/supplement
=> 303 /status/short

# The wife comes to the counter.
diep posts /requests/$id/access/codes
    rev = 1
    holder = aided
    shown = id_card
    detail = 4321
=> 409
diep posts /requests/$id/access/codes
    rev = 3
    holder = aided
    shown = id_card
    detail = 4321
=> 303 /requests/$id/access/$hers
diep again
=> 303 /requests/$id/access/$hers
sql "SELECT count(*) FROM request_access WHERE holder = 'aided'" is "1"
diep gets /requests/$id/access/$hers
=> 200
    capture $her_pin from xpath "//*[@id='pin']"
diep gets /requests/$id/access/$hers/pdf
=> 200
    header "Content-Type" is "application/pdf"
wife gets /status
=> 200
wife posts /status
    code = $hers
    pin = $her_pin
=> 303 /status/now
wife gets /status/now
=> 200
    heading "Hồ sơ của Sùng Thị Mỷ"

# Whatever is decided, his page stays the same.
diep gets /requests/$id/refuse
=> 200
diep posts /requests/$id/refuse
    rev = 4
    reason = refuse_handled_elsewhere
    text = "Đã có nơi khác giúp."
=> 303
husband gets /status/short
=> 200
    xpath "string(//main)" is $before
husband gets /status/now
=> 303 /status/short
wife gets /status/now
=> 200
    says "Đã có nơi khác giúp."

# The slip is nobody's after a quarter of an hour.
now +16m
diep gets /requests/$id/access/$hers
=> 404
    reason "R-71"
