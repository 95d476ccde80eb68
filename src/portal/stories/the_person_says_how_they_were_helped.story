story "The person says once on the page how they were helped; the centre sees it and that it came from them"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
mother is citizen
other is citizen
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
other gets /status
=> 200
other posts /status/opinion
    rev = 3
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
=> 303 /status
mother gets /status/opinion
=> 200
    heading "Bạn được giúp ra sao?"
    budget queries <= 8
mother posts /status/opinion
    rev = 3
    rating = partly
=> 422 invalid
    field "asked_money"
mother posts /status/opinion
    rev = 2
    rating = partly
    informed = no
    kept_time = yes
    asked_money = no
    words = "Mong được báo sớm hơn."
=> 409 conflict
    reason "C-02"
    says "Mong được báo sớm hơn."
mother posts /status/opinion
    rev = 3
    rating = partly
    informed = no
    kept_time = yes
    asked_money = no
    words = "Mong được báo sớm hơn."
=> 303 /status/opinion
mother posts /status/opinion
    rev = 4
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
=> 409 conflict
    reason "C-65"
    says "Trung tâm đã có ý kiến của người được trợ giúp"
diep gets /cases/$id/opinion
=> 200
    says "Trả lời trên trang theo dõi yêu cầu"
    says "Mong được báo sớm hơn."
journal of case $id has case.opinion by "citizen"
