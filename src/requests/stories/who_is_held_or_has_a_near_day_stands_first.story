story "The queue begins with who is held and has a trial near, then who has one of both; a day far off hurries nobody"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $waits at laocai for "Sùng Thị Mỷ" lives 02761 matter family arrested no

diep gets /requests/intake
=> 200
    capture $one from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $one
    channel = counter
    relation = self
    name = "Lù Thị Ban"
    place = "Bắc Hà"
    place_code = 02839
    matter = land
    arrested = no
    trial_day = 20/01/2027
    phone = "0388 000 215"
    safe_contact = yes
    safe_announce = yes
    written = self
=> 303 /requests/$far/slip
now +1m
diep gets /requests/intake
=> 200
    capture $two from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $two
    channel = counter
    relation = self
    name = "Vàng Thị Súa"
    place = "Bắc Hà"
    place_code = 02839
    matter = land
    arrested = no
    limit_day = 24/11/2026
    phone = "0388 000 216"
    safe_contact = yes
    safe_announce = yes
    written = self
=> 303 /requests/$limit/slip
now +1m
request $held at laocai for "Giàng A Chứ" lives 02761 matter criminal arrested yes
now +1m
diep gets /requests/intake
=> 200
    capture $three from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $three
    channel = counter
    relation = self
    name = "Thào A Sình"
    born = 2011
    place = "Bắc Hà"
    place_code = 02839
    matter = criminal
    arrested = yes
    trial_day = 21/11/2026
    phone = "0388 000 217"
    safe_contact = yes
    safe_announce = yes
    written = self
=> 303 /requests/$child/slip

diep gets /requests as json
=> 200
    json "rows.0.id" is "$child"
    json "rows.1.id" is "$limit"
    json "rows.2.id" is "$held"
    json "rows.3.id" is "$waits"
    json "rows.4.id" is "$far"
    budget queries <= 6
diep gets /requests
=> 200
    says "Trước hết là người bị giữ"
capture $place from sql "SELECT '0-' || filed_at || '-' || id FROM request WHERE id = $child"
diep gets /requests?after=$place as json
=> 200
    json "rows" has 4
    json "rows.0.id" is "$limit"
capture $place2 from sql "SELECT '1-' || filed_at || '-' || id FROM request WHERE id = $held"
diep gets /requests?after=$place2 as json
=> 200
    json "rows" has 2
    json "rows.0.id" is "$waits"
