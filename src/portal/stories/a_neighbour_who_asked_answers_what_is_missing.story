story "Who asked for a neighbour and may see how far it is reads what is missing and sends it"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
aunt is citizen

aunt gets /requests/new
=> 200
aunt posts /requests/new/who
    version = 0
    relation = relative
    name = "Lồ Thị Mẩy"
    born = 1971
    asker = "Lồ Seo Pao"
=> 303
aunt posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
aunt posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
aunt posts /requests/new/matter
    version = 3
    matter = civil
    arrested = no
    narrative = "Bị lấn đất."
=> 303
aunt posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = no
=> 303
aunt posts /requests/new/review
    version = 5
=> 303
aunt gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
sql "SELECT asker_sees FROM request" is "progress"
diep gets /requests
=> 200
    capture $asked from xpath "substring-after(//a[contains(@href,'/requests/4')]/@href, '/requests/')"
diep posts /requests/$asked/complete
    rev = 1
    items = identity
    items = poor_certificate
    text = "Chụp cả hai mặt."
=> 303 /requests/$asked

aunt posts /status
    code = $code
    pin = $pin
=> 303 /status/now
aunt gets /status/short
=> 200
    says "Xem và gửi những gì còn thiếu"
    lacks "Lồ Thị Mẩy"
aunt gets /status/supplement
=> 200
    says "Giấy chứng nhận hộ nghèo"
    lacks "Bị lấn đất."
aunt posts /status/supplement/2
    answer = "Xã đang cấp lại."
=> 303 /status/supplement
aunt gets /status/supplement
=> 200
    says "đã trả lời"
    lacks "Xã đang cấp lại."
aunt gets /status/files
=> 303 /status/short
