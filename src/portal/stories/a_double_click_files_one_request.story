story "Sending twice, reloading and going back all show the same slip of one request"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
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
mother again
=> 303 /requests/new/slip
sql "SELECT count(*) FROM request" is "1"
sql "SELECT count(*) FROM person" is "1"
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
mother gets /requests/new/slip
=> 200
    says "$code"
    says "$pin"
mother gets /requests/new                       # back to the beginning
=> 303 /requests/new/slip
mother posts /requests/new/who
    version = 5
    relation = self
    name = "Ai Đó"
=> 303 /requests/new/slip
mother gets /requests/new/slip as json
=> 200
    json "centre.name" is "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    json "clock.rule" is "A01"
    json "qr_path" is absent
mother posts /requests/new/slip
=> 303 /status
mother again
=> 303 /status
