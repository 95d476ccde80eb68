story "What a request told of arrest and trial stands with the matter, and the trial among its dates, without an hour"
now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
phone is citizen
ha is provider at laocai "Trần Thu Hà" lawyer

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = agency
    asker = "Lý Văn Sơn"
    office = "Công an xã Bắc Hà"
    name = "Thào A Sình"
    born = 2011
    place = "Bắc Hà"
    place_code = 02839
    matter = criminal
    arrested = yes
    arrested_day = 19/11/2026
    held_at = "Nhà tạm giữ Bắc Hà"
    trial_day = 21/11/2026
    limit_day = 30/12/2026
    phone = "0388 000 214"
    safe_contact = yes
    safe_announce = yes
    written = self
=> 303 /requests/$asked/slip
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = yes
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
    hard_area = no
    papers = complete
=> 303 /cases/$id
journal of case $id has case.date_set by "Vũ Ngọc Diệp"
oanh gets /cases/$id/assign
=> 200
    says "Nhà tạm giữ Bắc Hà"
    says "Công an xã Bắc Hà"
    says "Còn 1 ngày đến ngày xét xử"
    says "2011"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
    standing = suspect
=> 303 /cases/$id
ha gets /cases/$id
=> 200
    says "Nhà tạm giữ Bắc Hà"
    says "Công an xã Bắc Hà"
    says "Còn 1 ngày đến ngày xét xử"
    says "Theo lời kể trong yêu cầu; chưa biết giờ"
    lacks "23:59"
ha gets /cases/$id/dates
=> 200
    says "Theo lời kể trong yêu cầu; chưa biết giờ"
ha gets /desk
=> 200
    says "Phiên tòa"
    says "Theo lời kể trong yêu cầu; chưa biết giờ"
ha gets /account/calendar
=> 200
ha posts /account/calendar
=> 200
    capture $file from xpath "substring-after(//section[@aria-labelledby='address']/p, '/calendar/')"
phone gets /calendar/$file
=> 200
    says "DTSTART;VALUE=DATE:20261121"
    lacks "Bắc Hà"

# Who has seen the decision to try writes the hour.
capture $date from sql "SELECT id FROM case_date"
ha gets /cases/$id/dates/$date
=> 200
    xpath "string(//input[@name='hour']/@value)" is ""
ha posts /cases/$id/take
    rev = 2
=> 303
ha gets /cases/$id/dates/$date
=> 200
ha posts /cases/$id/dates/$date/move
    rev = 3
    kind = trial
    day = "23/11/2026"
    hour = 7
    minute = 30
    place = "Tòa án nhân dân khu vực 1"
    why = "Theo quyết định đưa vụ án ra xét xử."
=> 303
sql "SELECT told || '.' FROM case_date WHERE state = 'planned'" is "."
