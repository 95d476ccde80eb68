story "Who asked for somebody else does not withdraw the request"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
husband is citizen
husband gets /requests/new
=> 200
husband posts /requests/new/who
    version = 0
    relation = relative
    name = "Sùng Thị Mỷ"
    asker = "Sùng A Lử"
=> 303 /requests/new/place
husband posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303 /requests/new/place#found
husband posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
husband posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303 /requests/new/contact
husband posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
husband posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
husband gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
capture $id from sql "SELECT id FROM request"
husband gets /status
=> 200
husband posts /status
    code = $code
    pin = $pin
=> 303 /status/now
husband gets /status/now
=> 303 /status/short
husband gets /status/withdraw
=> 303 /status/short
husband gets /status/files
=> 303 /status/short
husband posts /status/withdraw
    rev = 1
    sure = yes
=> 303 /status/short
sql "SELECT state FROM request" is "filed"

diep gets /requests/$id/access
=> 200
diep posts /requests/$id/access/sees
    rev = 1
    sees = all
    reason = "Chị Mỷ đồng ý"
=> 303
husband gets /status/now
=> 200
    lacks "Rút yêu cầu"
husband gets /status/withdraw
=> 200
    says "Chỉ Sùng Thị Mỷ rút được yêu cầu này"
    xpath "//form[@action='/status/withdraw']" is absent
husband posts /status/withdraw
    rev = 2
    sure = yes
=> 403 denied
    reason "R-51"
sql "SELECT state FROM request" is "filed"
