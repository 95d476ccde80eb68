story "Papers that the client adds are told to the receiver and to who is in charge, once until they were looked at"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
mother is citizen
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303 /requests/new/place#found
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
mother posts /requests/new/matter
    version = 3
    matter = family
    arrested = no
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
capture $asked from sql "SELECT max(id) FROM request"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
jobs run
mother gets /status/files
=> 200
mother posts /status/files
    file paper files/photo.jpg
=> 303
jobs run
now +5m
mother posts /status/files
    file paper files/paper.png
=> 303
jobs run
sql "SELECT count(*) FROM document WHERE subject_kind = 'request'" is "2"
ha is told "TT.TGTT.01.2026: người được trợ giúp gửi thêm"
diep is told "đã bổ sung giấy tờ"
oanh is not told "giấy tờ"
sql "SELECT event, count(*) FROM message WHERE channel = 'desk' AND event IN ('cases.paper_brought', 'requests.paper_brought') GROUP BY event ORDER BY event" is "cases.paper_brought 1 requests.paper_brought 1"
ha gets /news
=> 200
    capture $new from xpath "//main//li[contains(., 'gửi thêm')]//a/@href"
ha gets $new
=> 303 /cases/$id
mother posts /status/files
    file paper files/paper.pdf
=> 303
jobs run
sql "SELECT event, count(*) FROM message WHERE channel = 'desk' AND event IN ('cases.paper_brought', 'requests.paper_brought') GROUP BY event ORDER BY event" is "cases.paper_brought 2 requests.paper_brought 1"
