story "A form without its token or of another site files and opens nothing"

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
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
mother gets /status
=> 200
mother posts /status without token
    code = $code
    pin = $pin
=> 403 denied
    reason "W-09"
mother posts /status
    header "Origin" = "https://elsewhere.example"
    code = $code
    pin = $pin
=> 403 denied
    reason "W-07"
mother posts /check/age without token
    answer = under_16
=> 403 denied
mother posts /requests/new/slip without token
=> 403 denied
mother posts /requests/new/drop
    header "Origin" = "https://elsewhere.example"
=> 403 denied
mother gets /status/now
=> 303 /status
mother gets /requests/new/slip                  # it is all still there
=> 200
