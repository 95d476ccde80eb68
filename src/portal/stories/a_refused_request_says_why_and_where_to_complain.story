story "A refusal stands with its article, what to do next and where to complain"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
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
    matter = land
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
diep gets /requests/$id
=> 200
diep gets /requests/$id/refuse
=> 200
diep posts /requests/$id/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp chị trong việc này."
=> 303
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Trung tâm đã từ chối yêu cầu này"
    says "Vụ việc đang được một tổ chức trợ giúp pháp lý khác thụ lý, giải quyết"
    says "Chi nhánh số 2 đang giúp chị trong việc này."
    lacks "Mang thêm giấy tờ"
    says "Điểm d khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
    says "Khiếu nại với giám đốc trung tâm"
    says "1 người của trung tâm đã xem."
    says "Vũ Ngọc Diệp"
    budget queries <= 15
mother gets /status/now as json
=> 200
    json "state" is "refused"
    json "clock" is null
    json "events" has 2
log of request $id has "citizen" for "status page"

# The same in writing: the notice as a page and as the PDF that was issued.
jobs run
capture $paper from sql "SELECT id FROM paper"
mother gets /status/now
=> 200
    says "Văn bản gửi bạn"
    xpath "//a[@href='/status/papers/$paper']" contains "Thông báo từ chối trợ giúp pháp lý"
mother gets /status/papers/$paper
=> 200
    heading "Thông báo"
    says "Kính gửi: Ông/Bà Sùng Thị Mỷ"
    says "Khiếu nại gửi đến Giám đốc"
    says "đang chờ ký và chưa có hiệu lực"
    lacks "Thu hồi"
mother gets /status/papers/$paper as json
=> 200
    json "state" is absent
    json "manage" is "false"
    json "html" is absent
mother gets /status/papers/$paper/pdf
=> 200
    header "Content-Type" is "application/pdf"
mother gets /status/papers/1
=> 404 not_found
