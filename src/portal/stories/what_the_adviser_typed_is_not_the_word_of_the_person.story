story "What the adviser typed without the signed sheet gives way to the own answer of the person, which counts by itself"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
mother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
diep gets /requests/$asked/access
=> 200
diep posts /requests/$asked/access/codes
    rev = 1
    holder = requester
    shown = known
    detail = "có mặt tại trung tâm"
=> 303 /requests/$asked/access/$code
diep gets /requests/$asked/access/$code
=> 200
    capture $pin from xpath "//*[@id='pin']"
diep posts /requests/$asked/accept
    rev = 2
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
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
ha posts /cases/$id/opinion
    rev = 3
    given_on = "20/11/2026"
    given_by = client
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
=> 303 /cases/$id/opinion
ha gets /cases/$id/opinion
=> 200
    says "chưa được tính là mẫu 11"
mother gets /status/opinion
=> 200
    heading "Bạn được giúp ra sao?"
    lacks "Trung tâm đã có ý kiến"
mother posts /status/opinion
    rev = 4
    rating = discontent
    informed = no
    kept_time = no
    asked_money = yes
=> 303 /status/opinion
mother again
=> 409 conflict
ha gets /cases/$id/opinion
=> 200
    says "được tính là mẫu 11"
    says "không cần phiếu giấy"
    lacks "chưa được tính là mẫu 11"
    says "không hài lòng"
ha posts /cases/$id/opinion
    rev = 5
    given_on = "20/11/2026"
    given_by = client
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
=> 409 conflict
    reason "C-65"
ha posts /cases/$id/end
    rev = 5
    ending = done
    note = "Hai bên đã hòa giải."
=> 303
ha posts /cases/$id/hand-over
    rev = 6
    papers = opinion
    words = "Giấy tờ khác ở trung tâm."
=> 303 /cases/$id/hand-over
diep posts /cases/$id/hand-over/receive
    rev = 7
=> 303
oanh gets /cases/$id/archive
=> 200
    xpath "//tr[contains(., 'Phiếu lấy ý kiến')]" contains "(trả lời trực tuyến)"
