story "A father asks for his daughter, keeps the slip and follows the request"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
father is citizen

father gets /requests/new
=> 200
    heading "Ai cần được trợ giúp?"
father posts /requests/new/who
    version = 0
    relation = representative
    name = "Sùng Thị Mỷ"
    born = "12/08/2009"
    asker = "Sùng A Lử"
=> 303 /requests/new/place
father gets /requests/new/place
=> 200
    says "Sùng Thị Mỷ"
father posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303 /requests/new/place#found
father gets /requests/new/place
=> 200
    xpath "string(//input[@name='place'][1]/@value)" is "02761"
father posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
    address = "thôn Sín Chải"
=> 303 /requests/new/matter
father gets /requests/new/matter
=> 200
    says "Hình sự"
father posts /requests/new/matter
    version = 3
    matter = criminal
    arrested = yes
    narrative = "Công an xã giữ cháu từ tối hôm qua."
=> 303 /requests/new/urgent
father gets /requests/new/urgent
=> 200
father posts /requests/new/urgent
    version = 4
    arrested_day = "22/11/2026"
    held_at = "Công an tỉnh"
=> 303 /requests/new/contact
father posts /requests/new/contact
    version = 5
    phone = "0912 345 678"
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
father gets /requests/new/review
=> 200
    says "Sùng A Lử"
    says "thôn Sín Chải, xã Mường Khương, tỉnh Lào Cai"
    says "1800 0024"
    budget queries <= 10
father posts /requests/new/review
    version = 6
=> 303 /requests/new/slip
father gets /requests/new/slip
=> 200
    header "Cache-Control" is "no-store"
    says "8:00 thứ Hai 23/11/2026"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
    budget queries <= 10
sql "SELECT state || ' ' || arrested || ' ' || commune_code FROM request" is "filed yes 02761"

father posts /requests/new/slip
=> 303 /status
sql "SELECT count(*) FROM request_draft" is "0"
father gets /requests/new/slip
=> 303 /requests/new

father gets /status
=> 200
father posts /status
    code = $code
    pin = $pin
=> 303 /status/now
father gets /status/now
=> 200
    heading "Hồ sơ của Sùng Thị Mỷ"
    says "Trung tâm nhận yêu cầu"
    budget queries <= 16
father gets /status/now as json
=> 200
    json "state" is "filed"
    json "events" has 1
    json "readers" has 0
father posts /status/leave
=> 303 /status
father gets /status/now
=> 303 /status
