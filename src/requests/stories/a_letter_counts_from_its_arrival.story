story "A letter counts from the day on which it arrived, which is not to come"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = post
    received = 21/11/2026
    relation = relative
    asker = "Lò Văn Pâng"
    name = "Lò A Páo"
    place = "Bắc Hà"
    place_code = 02647
    matter = civil
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 422
    field "received"
diep posts /requests/intake
    entry = $entry
    channel = post
    received = 18/11/2026
    relation = relative
    asker = "Lò Văn Pâng"
    name = "Lò A Páo"
    place = "Bắc Hà"
    place_code = 02647
    matter = civil
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 303 /requests/$asked/slip
clock A01 of request $asked is due 2026-11-18T23:59
diep gets /requests/$asked/slip
=> 200
    lacks "23:59"
diep gets /requests/$asked
=> 200
    says "qua bưu điện"
    lacks "tiếp nhận 23:59"
sql "SELECT count(*) FROM clock_reminder WHERE at < (SELECT max(at) FROM journal)" is 0
