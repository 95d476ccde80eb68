story "Only a letter is entered with an earlier day; one that came long ago says why, and reminds nobody of what is over"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

diep gets /requests/intake
=> 200
    capture $second from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $second
    channel = counter
    received = 18/11/2026
    relation = self
    name = "Lò Thị Ún"
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
    entry = $second
    channel = post
    received = 01/01/2020
    relation = self
    name = "Lò Thị Ún"
    place = "Bắc Hà"
    place_code = 02647
    matter = civil
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 422
    field "late_why"
diep posts /requests/intake
    entry = $second
    channel = post
    received = 09/11/2026
    late_why = "Thư gửi nhầm Chi nhánh số 1, hôm nay mới chuyển về."
    relation = self
    name = "Lò Thị Ún"
    id_number = 12
    place = "Bắc Hà"
    place_code = 02647
    matter = civil
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = receiver
=> 422
    field "id_number"
    field "mark"
diep posts /requests/intake
    entry = $second
    channel = post
    received = 09/11/2026
    late_why = "Thư gửi nhầm Chi nhánh số 1, hôm nay mới chuyển về."
    relation = self
    name = "Lò Thị Ún"
    place = "Bắc Hà"
    place_code = 02647
    matter = civil
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 303 /requests/$late/slip
clock A01 of request $late is due 2026-11-09T23:59
sql "SELECT count(*) FROM clock_reminder r JOIN clock c ON c.id = r.clock_id WHERE c.subject_id = $late" is 0
diep gets /requests/$late
=> 200
    says "Thư gửi nhầm Chi nhánh số 1"
    says "Không cho số điện thoại"
