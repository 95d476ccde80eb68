story "Asked on the mother's own phone, so she has a code of her own; it shows no more than the daughter's until the centre has seen her"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
daughter is citizen
mother is citizen

daughter gets /requests/new
=> 200
daughter posts /requests/new/who
    version = 0
    relation = child
    name = "Thào Thị Dở"
    born = 1960
    asker = "Giàng Thị Sua"
=> 303
daughter posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
daughter posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
daughter posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303 /requests/new/contact
daughter gets /requests/new/contact
=> 200
    says "Máy này của ai?"
daughter posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
    device = theirs
=> 303
daughter posts /requests/new/review
    version = 5
=> 303
daughter gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
daughter gets /requests/new/slip/aided
=> 200
    heading "Chỉ dành cho người được trợ giúp"
    xpath "//*[@id='code']" is absent
mother posts /requests/new/slip/aided without token
=> 403
daughter posts /requests/new/slip/aided
=> 200
    heading "Chỉ dành cho người được trợ giúp"
    lacks "Thào Thị Dở"
    says "trên máy này chỉ hiện một lần"
    xpath "//a[contains(@href, 'pdf')]" is absent
    capture $hers from xpath "//*[@id='code']"
    capture $her_pin from xpath "//*[@id='pin']"
daughter again                                  # a double click loses nothing
=> 200
    xpath "string(//*[@id='code'])" is "$hers"
daughter gets /requests/new/slip/aided
=> 200
    says "Máy này không mở lại mã nữa"
    xpath "//main//form" is absent
now +2m
daughter posts /requests/new/slip/aided
=> 409 too_late
    reason "R-118"
    xpath "//*[@id='code']" is absent
sql "SELECT count(DISTINCT code) FROM request_access" is "2"
mother gets /status
=> 200
mother posts /status
    code = $hers
    pin = $her_pin
=> 303 /status/now
mother gets /status/now
=> 303 /status/short
mother gets /status/short
=> 200
    xpath "//a[@href='/status/slip']" contains "Phiếu của bạn"
mother gets /status/slip
=> 200
    xpath "string(//*[@id='code'])" is "$hers"
    xpath "string(//*[@id='pin'])" is "$her_pin"
    lacks "Thào Thị Dở"
mother gets /status/slip/pdf
=> 200
    header "Content-Type" is "application/pdf"
daughter gets /requests/new/slip/aided/pdf
=> 404
