story "An ended matter says that and when it ended and what can be done now; nothing is asked of the person and nothing comes next"
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
capture $id from sql "SELECT id FROM request"
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
oanh gets /cases/$case/assign
=> 200
oanh posts /cases/$case/assign
    rev = 1
    provider = $ha
=> 303
ha gets /cases/$case
=> 200
ha posts /cases/$case/take
    rev = 2
=> 303
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Mang thêm giấy tờ đến trung tâm"
    xpath "//section[@aria-labelledby='yours']" contains "Việc của bạn"
ha posts /cases/$case/end
    rev = 3
    ending = done
    note = "Tòa đã giao con cho chị nuôi."
=> 303
mother gets /status/now
=> 200
    xpath "//section[@aria-labelledby='hold']" contains "Vụ việc đã kết thúc"
    xpath "//section[@aria-labelledby='hold']" contains "thứ Hai 23/11/2026"
    says "Trần Thu Hà đã giúp việc này"
    says "Cho Trung tâm biết bạn được giúp ra sao"
    says "Khiếu nại với giám đốc trung tâm"
    xpath "//section[@aria-labelledby='after']//a[@href='/requests/new']" contains "Gửi yêu cầu"
    says "Tòa đã giao con cho chị nuôi."
    lacks "Mang thêm giấy tờ"
    xpath "//section[@aria-labelledby='yours']" is absent
    lacks "Đang giữ hồ sơ"
    xpath "//ol//li[@class='is-now' or @class='is-next']" is absent
mother gets /status/now as json
=> 200
    json "state" is "ended"
    json "clock" is null
    json "yours" is null
