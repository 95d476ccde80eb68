story "The counter files all that form 02 has, and the person helped gets a code of their own that shows everything"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mai is receiver at laocai "Đỗ Thị Mai"
aided is citizen
asker is citizen

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = sibling
    asker = "Giàng A Chứ"
    name = "Giàng Thị Mai"
    born = 12/08/1990
    sex = female
    ethnic = 121-08
    speaks = hmn
    interpreter = yes
    needs = wheelchair
    needs = home_visit
    needs_note = "nghe kém tai trái"
    place = "Bắc Hà"
    place_code = 02647
    matter = criminal
    arrested = yes
    arrested_day = 19/11/2026
    held_at = "Nhà tạm giữ Bắc Hà"
    trial_day = 24/11/2026
    limit_day = 30/12/2026
    side_1 = "Thào A Sính"
    side_born_1 = 1985
    side_is_1 = "chồng"
    side_2 = "Lù Văn Tả"
    phone = "0388 000 214"
    safe_contact = yes
    safe_announce = yes
    pass_phrase = "nương ngô chín sớm"
    sees = nothing
    sees_why = "Chị Mai không muốn gia đình chồng biết"
    own_code = yes
    shown = known
    detail = "Trưởng bản đi cùng, xác nhận"
    written = self
=> 303 /requests/$asked/slip
diep again
=> 303 /requests/$asked/slip
sql "SELECT count(*) FROM request_access" is 2
sql "SELECT count(*) FROM request" is 1

# The slip of who asked names nobody, and leads to the other one, which its maker alone sees.
diep gets /requests/$asked/slip
=> 200
    lacks "Giàng Thị Mai"
    lacks "Hình sự"
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
    capture $slip from xpath "//a[contains(@href,'/access/')]/@href"
mai gets $slip
=> 404
diep gets $slip
=> 200
    capture $own_code from xpath "//*[@id='code']"
    capture $own_pin from xpath "//*[@id='pin']"

diep gets /requests/$asked
=> 200
    says "Anh, chị hoặc em"
    says "cần phiên dịch"
    says "Gặp tại nhà, nghe kém tai trái"
    says "Nhà tạm giữ Bắc Hà"
    says "Thào A Sính · 1985 · chồng"
    says "Lù Văn Tả"
    says "nương ngô chín sớm"
    says "Chị Mai không muốn gia đình chồng biết"
journal of request $asked has request.sees_changed by "Vũ Ngọc Diệp"
journal of request $asked has request.code_given by "Vũ Ngọc Diệp"
sql "SELECT asker_relation, asker_sees FROM request WHERE arrested_day IS NOT NULL" is "sibling nothing"

asker gets /status
=> 200
asker posts /status
    code = $code
    pin = $pin
=> 303
asker gets /status/now
=> 303 /status/short
aided gets /status
=> 200
aided posts /status
    code = $own_code
    pin = $own_pin
=> 303
aided gets /status/now
=> 200
    says "Giàng Thị Mai"
