story "An accepted request shows who must choose a helper and how the day is counted"

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
    json "rows.0.clock.rule" is "A01"
    json "rows.0.clock.owner_kind" is "receiver"
    json "rows.0.clock.id" is null
    json "rows.0.clock.url" is null
    json "rows.0.clock.subject" is null
    capture $id from json "rows.0.id"
diep gets /requests/$id/accept
=> 200
diep posts /requests/$id/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
=> 303 /cases/$case
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Đã thụ lý, số TT.TGTT.01.2026"
    says "Phải xong trước khi hết ngày"
    says "thứ Năm 26/11/2026"
    says "thứ Tư 25/11/2026"                    # citizens read weekdays in full
    lacks "T4 25/11"
    says "Quy định A03, áp dụng từ 01/01/2018."
    says "ngày này không tính"
    says "Khoản 2 Điều 31 Luật Trợ giúp pháp lý 2017"
    says "Đang chọn người giúp"
    says "1 người của trung tâm đã xem."
    budget queries <= 19
mother gets /status/now as json
=> 200
    json "state" is "accepted"
    json "clock.rule" is "A03"
    json "clock.due_day" is "2026-11-26"
    json "clock.url" is null
oanh gets /cases/$case/assign
=> 200
oanh posts /cases/$case/assign
    rev = 1
    provider = $ha
=> 303
mother gets /status/now
=> 200
    says "Đã cử Trần Thu Hà giúp"
    says "Người được cử nhận việc và liên hệ, hẹn gặp"
