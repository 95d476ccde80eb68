story "The person aided withdraws the request with a box to tick and is answered in writing at once"
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
mother gets /status/withdraw
=> 303 /status
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Rút yêu cầu"
mother gets /status/withdraw
=> 200
    heading "Rút yêu cầu"
    budget queries <= 10
mother posts /status/withdraw
    rev = 1
=> 422 invalid
    field "sure"
mother posts /status/withdraw
    rev = 9
    sure = yes
=> 409 conflict
    reason "R-03"
sql "SELECT state FROM request" is "filed"
mother posts /status/withdraw
    rev = 1
    sure = yes
    why = "Tôi tự giải quyết được 😀"
=> 422 invalid
    field "why"
sql "SELECT state FROM request" is "filed"
mother posts /status/withdraw
    rev = 1
    sure = yes
    why = "Hai bên đã thỏa thuận xong."
=> 303 /status/now
mother again
=> 303 /status/now
clock A01 of case $id is absent
clock A01 of request $id is cancelled
clock A20 of request $id is stopped
journal of request $id has request.withdrawn by "citizen"
sql "SELECT count(*) FROM paper WHERE type = 'own/withdrawal'" is "1"
mother gets /status/withdraw
=> 200
    says "Hồ sơ này đã đóng rồi"
diep gets /requests/$id
=> 200
    says "Đã rút"
diep posts /requests/$id/accept
    rev = 2
    form = litigation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
=> 409 too_late
    reason "R-02"
