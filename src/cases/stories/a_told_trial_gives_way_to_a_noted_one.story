story "A trial that was told of gives way to the one that is noted; over at the acceptance, it is no date at all"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = self
    name = "Lù Thị Ban"
    born = 1980
    place = "Bắc Hà"
    place_code = 02839
    matter = criminal
    arrested = no
    trial_day = 24/11/2026
    phone = "0388 000 215"
    safe_contact = yes
    safe_announce = yes
    written = self
=> 303 /requests/$asked/slip
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
    hard_area = no
    papers = complete
=> 303 /cases/$case
diep gets /cases/$case
=> 200
    says "Ngày gấp"
diep posts /cases/$case/dates
    rev = 1
    kind = trial
    day = "25/11/2026"
    hour = 7
    minute = 30
    place = "Tòa án nhân dân khu vực 1"
=> 303
sql "SELECT count(*) FROM case_date WHERE state = 'planned' AND told = ''" is 1
sql "SELECT count(*) FROM case_date WHERE state = 'moved' AND told = 'request'" is 1
diep gets /cases/$case
=> 200
    lacks "Ngày gấp"

diep gets /requests/intake
=> 200
    capture $other from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $other
    channel = counter
    relation = self
    name = "Vàng Thị Súa"
    born = 1980
    place = "Bắc Hà"
    place_code = 02839
    matter = criminal
    arrested = no
    trial_day = 21/11/2026
    phone = "0388 000 216"
    safe_contact = yes
    safe_announce = yes
    written = self
=> 303 /requests/$late/slip
now 2026-11-23T08:00
diep gets /requests/$late/accept
=> 200
diep posts /requests/$late/accept
    rev = 1
    form = litigation
    arrested = no
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
    hard_area = no
    papers = complete
=> 303 /cases/$next
sql "SELECT count(*) FROM case_date WHERE case_id = $next" is 0
