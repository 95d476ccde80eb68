story "What the person did is marked as seen when somebody of the centre opens the request afterwards, and not before"

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
=> 303
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
mother posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303
mother posts /requests/new/contact
    version = 4
    safe_contact = no
    safe_announce = yes
=> 303
mother posts /requests/new/review
    version = 5
=> 303
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
mother gets /status/now
=> 200
    says "Trung tâm chưa xem"
    lacks "Trung tâm đã xem"
now 2026-11-23T08:05
diep gets /requests/$id
=> 200
mother gets /status/now
=> 200
    xpath "//ol[@class='kip-timeline']/li[1]" contains "Trung tâm đã xem, 8:05 thứ Hai 23/11/2026"
now 2026-11-23T08:10
mother gets /status/files
=> 200
mother posts /status/files
    file paper files/photo.jpg
=> 303
mother gets /status/now
=> 200
    xpath "//ol[@class='kip-timeline']/li[2]" contains "Trung tâm chưa xem"
now 2026-11-23T08:20
diep gets /requests/$id
=> 200
mother gets /status/now as json
=> 200
    json "events.0.seen" contains "08:05"
    json "events.1.seen" contains "08:20"
