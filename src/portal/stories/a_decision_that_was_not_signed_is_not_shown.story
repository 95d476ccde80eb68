story "The person reads no decision whose paper came back unsigned"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
oanh is director at laocai "Bùi Thị Kim Oanh"
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
capture $id from sql "SELECT id FROM request"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now

diep gets /requests/$id/refuse
=> 200
diep posts /requests/$id/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này trung tâm không làm được."
=> 303
mother gets /status/now
=> 200
    says "Trung tâm đã từ chối yêu cầu này"
    says "chờ ký"
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /requests/$id/papers/$paper
=> 200
oanh posts /requests/$id/papers/$paper/return
    why = "Việc này trung tâm làm được."
=> 303
mother gets /status/now
=> 200
    lacks "Trung tâm đã từ chối yêu cầu này"
    lacks "đang lập lại"
    says "chưa từng có hiệu lực; bị trả lại lúc 8:00"
    says "Trung tâm kiểm tra yêu cầu và trả lời"
mother gets /status/papers/$paper
=> 200
    says "bị trả lại, chưa ký"
    lacks "Phải lập văn bản khác"
