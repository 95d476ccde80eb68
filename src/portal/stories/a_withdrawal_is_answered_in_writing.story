story "The answer to a withdrawal is a paper with a number: page, PDF, and later the signed copy"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
oanh is director at laocai "Bùi Thị Kim Oanh"
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
mother gets /status/withdraw
=> 200
mother posts /status/withdraw
    rev = 1
    sure = yes
    why = "Hai bên đã thỏa thuận xong."
=> 303 /status/now
capture $paper from sql "SELECT id FROM paper"
jobs run
mother gets /status/now
=> 200
    says "Yêu cầu đã được rút"
    says "Trả lời việc rút yêu cầu"
    lacks "Gửi thêm giấy tờ"
mother gets /status/papers/$paper
=> 200
    says "Hai bên đã thỏa thuận xong."
    says "05-TP-TGPL"
    says "khoản 2 Điều 9 Thông tư 12/2018/TT-BTP"
    says "Bùi Thị Kim Oanh"
mother gets /status/papers/$paper/pdf
=> 200
    header "Content-Type" is "application/pdf"
mother gets /status/papers/$paper/signed
=> 404 not_found
    reason "V-08"
