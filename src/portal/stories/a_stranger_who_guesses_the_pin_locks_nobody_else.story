story "A stranger who saw the code and guesses at the PIN is locked alone: the mother gets in from her own phone"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
stranger is citizen
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
stranger gets /status
=> 200
stranger posts /status
    code = $code
    pin = 000000
=> 422 invalid
stranger again
=> 422 invalid
stranger again
=> 422 invalid
stranger again
=> 422 invalid
stranger again
=> 422 invalid
stranger posts /status                          # now not even with the right one
    code = $code
    pin = $pin
=> 429 throttled
    reason "R-07"
    says "15 phút"
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
stranger again                                  # what she got right is not forgiven to him
=> 429 throttled
stranger gets /status/now
=> 303 /status
mother gets /status/now
=> 200
    says "Sùng Thị Mỷ"
