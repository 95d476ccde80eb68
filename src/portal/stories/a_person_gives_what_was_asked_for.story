story "Written down at the counter, asked to complete: the person answers each thing, and says when that is all"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen
other is citizen

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = self
    name = "Sùng Thị Mỷ"
    place = "Bắc Hà, Lào Cai"
    place_code = 02647
    matter = civil
    arrested = no
    facts = poor
    safe_contact = no
    safe_announce = yes
    written = receiver
    read_back_by = "Vũ Ngọc Diệp"
    mark = fingerprint
=> 303 /requests/$asked/slip
diep gets /requests/$asked/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
diep posts /requests/$asked/complete
    rev = 1
    items = identity
    items = poor_certificate
=> 303 /requests/$asked

other gets /status/supplement
=> 303 /status
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Trung tâm cần bạn bổ sung"
mother gets /status/files
=> 200
    xpath "//section[@aria-labelledby='asked']/ul/li[1]" contains "Giấy tờ tùy thân"
    xpath "//optgroup[1]/option[@value='poor_certificate']" contains "hộ nghèo"
mother gets /status/supplement
=> 200
    says "Giấy chứng nhận hộ nghèo"
mother posts /status/supplement
=> 422
    reason "R-16"
mother gets /status/supplement/7
=> 404
mother gets /status/supplement/2
=> 200
mother posts /status/supplement/2
    answer = ""
=> 422
    field "answer"
mother posts /status/supplement/2
    answer = "Xã đang cấp lại."
=> 303 /status/supplement
mother gets /status/supplement/2
=> 200
    says "Xã đang cấp lại."
mother posts /status/supplement/2
    file paper files/photo.jpg
=> 303 /status/supplement
mother gets /status/supplement
=> 200
    says "Xã đang cấp lại."
    says "tệp số 1"
now +10m
mother posts /status/supplement
=> 422
    field "knowing"
mother posts /status/supplement
    knowing = yes
=> 303 /status/now
clock A01 of request $asked is due 2026-11-20T08:10
mother gets /status/supplement
=> 200
    says "Trung tâm đã nhận và đang xem yêu cầu."
mother posts /status/supplement
=> 409
    reason "R-14"
diep gets /requests/$asked
=> 200
    says "Xã đang cấp lại."
    says "viết hộ, Vũ Ngọc Diệp đọc lại"
