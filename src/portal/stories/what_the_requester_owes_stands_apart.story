story "What the requester still owes stands apart from who holds the request, each with its limit and its article"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" officer
mother is citizen
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303 /requests/new/place#found
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
mother posts /requests/new/matter
    version = 3
    matter = civil
    arrested = no
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
diep gets /requests as json
=> 200
    capture $id from json "rows.0.id"
diep gets /requests/$id/accept
=> 200
diep posts /requests/$id/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
    ground = accept_at_once_agency
    hard_area = no
    items = identity
=> 303 /cases/$case
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now                         # both owe something: each with their own limit
=> 200
    xpath "//section[@aria-labelledby='hold']" contains "Bùi Thị Kim Oanh"
    xpath "//section[@aria-labelledby='hold']" contains "thứ Năm 26/11/2026"
    xpath "//section[@aria-labelledby='yours']" contains "Việc của bạn"
    xpath "//section[@aria-labelledby='yours']" contains "Bổ sung giấy tờ"
    xpath "//section[@aria-labelledby='yours']" contains "thứ Hai 30/11/2026"
    xpath "//section[@aria-labelledby='yours']" contains "Khoản 2 Điều 6 Thông tư 12/2018/TT-BTP"
    xpath "//section[@aria-labelledby='yours']//details/@open" is absent
    lacks "Người yêu cầu trợ giúp pháp lý"
mother gets /status/now as json
=> 200
    json "clock.rule" is "A03"
    json "yours.rule" is "A02"
oanh gets /cases/$case/assign
=> 200
oanh posts /cases/$case/assign
    rev = 1
    provider = $ha
=> 303
mother gets /status/now                         # only the requester's clock runs: the helper is named all the same
=> 200
    xpath "//section[@aria-labelledby='hold']" contains "Trần Thu Hà"
    xpath "//section[@aria-labelledby='hold']" contains "Hiện không có thời hạn nào phải chờ"
    xpath "//section[@aria-labelledby='yours']//details/@open" is ""
    xpath "//section[@aria-labelledby='yours']" contains "ngày này không tính"
    xpath "//section[@aria-labelledby='sum']" is absent
    lacks "Nếu quá hạn mà chưa ai gọi"
mother gets /status/now as json
=> 200
    json "clock" is null
    json "holder" is "Trần Thu Hà"
