story "A commune refers somebody with form 13 and hands over a list, a letter has a postmark: both are recorded, and printed on the slip"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = commune
    relation = self
    name = "Lò Văn Pâng"
    place = "Bắc Hà"
    place_code = 02647
    matter = land
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 422
    field "commune"
diep posts /requests/intake
    entry = $entry
    channel = commune
    commune = "Ủy ban nhân dân xã Bắc Hà"
    referrer = "Giàng Thị Dung"
    referral = "12/GT, 18/11/2026"
    handed = "Danh sách số 03, 19/11/2026"
    relation = self
    name = "Lò Văn Pâng"
    place = "Bắc Hà"
    place_code = 02647
    matter = land
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 303 /requests/$referred/slip
diep gets /requests/$referred/slip
=> 200
    says "Ủy ban nhân dân xã Bắc Hà"
    says "Danh sách số 03, 19/11/2026"
diep gets /requests/$referred/slip/pdf
=> 200
    header "Content-Type" is "application/pdf"
diep gets /requests/$referred
=> 200
    says "qua xã, phường"
    says "Ủy ban nhân dân xã Bắc Hà giới thiệu (Giàng Thị Dung)"
    says "Giấy giới thiệu 12/GT, 18/11/2026"
    says "Danh sách bàn giao Danh sách số 03, 19/11/2026"
sql "SELECT channel FROM request" is "commune"

diep gets /requests/intake
=> 200
    capture $letter from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $letter
    channel = post
    received = 18/11/2026
    posted = 19/11/2026
    relation = self
    name = "Vàng A Tủa"
    place = "Bắc Hà"
    place_code = 02647
    matter = civil
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 422
    field "posted"
    says "Thư gửi trước rồi mới đến"
diep posts /requests/intake
    entry = $letter
    channel = post
    received = 18/11/2026
    posted = 13/11/2026
    relation = self
    name = "Vàng A Tủa"
    place = "Bắc Hà"
    place_code = 02647
    matter = civil
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 303 /requests/$posted/slip
diep gets /requests/$posted/slip
=> 200
    says "13/11/2026"
diep gets /requests/$posted
=> 200
    says "qua bưu điện"
    says "Gửi ngày 13/11/2026, đến ngày 18/11/2026"
clock A01 of request $posted is due 2026-11-18T23:59
