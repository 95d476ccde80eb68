story "The PIN of another slip does not open a request, and each visit shows its own"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
neighbour is citizen
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
neighbour gets /requests/new
=> 200
neighbour posts /requests/new/who
    version = 0
    relation = self
    name = "Giàng A Páo"
=> 303 /requests/new/place
neighbour posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303 /requests/new/place#found
neighbour posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
neighbour posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303 /requests/new/contact
neighbour posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
neighbour posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
neighbour gets /requests/new/slip
=> 200
    capture $other_code from xpath "//*[@id='code']"
    capture $other_pin from xpath "//*[@id='pin']"
neighbour posts /status
    code = $code
    pin = $other_pin
=> 422 invalid
    field "pin"
neighbour posts /status
    code = $other_code
    pin = $other_pin
=> 303 /status/now
neighbour gets /status/now
=> 200
    says "Giàng A Páo"
    lacks "Sùng Thị Mỷ"
