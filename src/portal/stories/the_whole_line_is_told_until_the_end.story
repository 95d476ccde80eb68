story "The page of the request tells of dates, of a rest and of going on, and in the end the person says how they were helped"

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
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/opinion
=> 303 /status/now
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
mother gets /status/opinion
=> 200
    says "Hiện chưa đến lúc lấy ý kiến"
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303
ha posts /cases/$id/dates
    rev = 3
    kind = trial
    day = "03/12/2026"
    hour = 8
    place = "TAND khu vực 2"
    room = "Phòng 3"
=> 303
mother gets /status/now
=> 200
    xpath "//section[@aria-labelledby='dates']" contains "8:00, thứ Năm 03/12/2026"
    xpath "//section[@aria-labelledby='dates']" contains "TAND khu vực 2, Phòng 3"
    says "Đã có lịch: 8:00 thứ Năm 03/12/2026"
    budget queries <= 20
ha posts /cases/$id/suspend
    rev = 4
    reason = suspend_proceedings
    words = "Tòa tạm đình chỉ để chờ giám định."
=> 303
mother gets /status/now
=> 200
    xpath "//section[@aria-labelledby='rests']" contains "Tòa tạm đình chỉ để chờ giám định."
    xpath "//li[@class='is-now']" contains "Vụ việc đang tạm dừng"
ha posts /cases/$id/resume
    rev = 5
    words = "Đã có kết quả giám định."
=> 303
ha posts /cases/$id/end
    rev = 6
    ending = done
    note = "Tòa giao con cho chị nuôi."
=> 303
mother gets /status/now
=> 200
    says "Vụ việc tiếp tục"
    xpath "//section[@aria-labelledby='dates' or @aria-labelledby='rests']" is absent
    xpath "//a[@href='/status/opinion']" contains "Cho ý kiến về việc được giúp"
mother gets /status/now as json
=> 200
    json "closed" is "true"
    json "halt" is null
