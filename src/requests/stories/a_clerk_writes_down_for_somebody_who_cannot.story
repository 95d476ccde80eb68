story "At the counter: written for somebody who cannot, read back, one slip however often it is sent; letters count from their arrival"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
ha is provider at laocai "Trần Thu Hà" lawyer

ha gets /requests/intake
=> 403
diep gets /requests/intake
=> 200
    heading "Ghi một yêu cầu"
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    born = "32/13/1990"
    matter = magic
    place = "Không có xã này"
=> 422
    field "channel"
    field "name"
    field "born"
    field "place"
    field "matter"
    field "safe_contact"
diep posts /requests/intake
    entry = $entry
    channel = commune
    commune = "Ủy ban nhân dân xã Bắc Hà"
    referrer = "Giàng Thị Dung"
    relation = self
    name = "Thào Thị Mỷ"
    born = 1960
    place = "Bắc Hà"
    place_code = 02647
    matter = land
    arrested = no
    facts = near_poor
    facts = disabled
    safe_contact = only_written
    safe_announce = no
    written = receiver
=> 422
    field "mark"
diep posts /requests/intake
    entry = $entry
    channel = commune
    commune = "Ủy ban nhân dân xã Bắc Hà"
    referrer = "Giàng Thị Dung"
    relation = self
    name = "Thào Thị Mỷ"
    born = 1960
    place = "Bắc Hà"
    place_code = 02647
    matter = land
    arrested = no
    facts = near_poor
    facts = disabled
    safe_contact = only_written
    safe_announce = no
    written = receiver
    read_back_by = "Vũ Ngọc Diệp"
    mark = fingerprint
=> 303 /requests/$asked/slip
diep again
=> 303 /requests/$asked/slip
sql "SELECT count(*) FROM request" is 1
diep gets /requests/$asked/slip
=> 200
    says "Thào Thị Mỷ"
    lacks "Đất đai"
diep gets /requests/$asked/slip/pdf
=> 200
    header "Content-Type" is "application/pdf"
diep posts /requests/$asked/slip
=> 303 /requests/$asked
diep gets /requests/$asked/slip
=> 404
    reason "R-37"
diep gets /requests/$asked
=> 200
    says "Vũ Ngọc Diệp viết hộ, Vũ Ngọc Diệp đọc lại, đã điểm chỉ"
    says "Ủy ban nhân dân xã Bắc Hà giới thiệu (Giàng Thị Dung)"
diep gets /requests/intake
=> 200
    capture $next from xpath "//input[@name='entry']/@value"
