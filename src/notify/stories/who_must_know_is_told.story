story "Each event tells those who must know, on their desk and outside, and says nothing of anybody"

now 2026-11-23T08:00
department so "Sở Tư pháp tỉnh Lào Cai" code STP in 02647
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 of so
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
bach is deputy at laocai "Lương Văn Bách"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
jobs run
diep is told "yêu cầu mới"
oanh is not told "yêu cầu mới"
diep gets /news
=> 200
    heading "Việc mới của bạn"
    says "1 chưa đọc"
    lacks "Sùng Thị Mỷ"
    capture $first from xpath "//main//li//a/@href"
    budget queries <= 5
diep gets $first
=> 303 /requests/$asked
diep gets /news as json
=> 200
    json "unread" is "0"
    json "rows" has 1
    json "rows.0.event" is "requests.filed"

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
jobs run
oanh is told "TT.TGTT.01.2026"
bach is told "phải cử người"
diep is not told "phải cử người"
sql "SELECT count(*), max(channel), max(state) FROM message WHERE part = 'requester' AND event = 'cases.accepted'" is "1 page sent"
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303
jobs run
ha is told "TT.TGTT.01.2026: đã được cử"
un is not told "TT.TGTT.01.2026"
ha gets /news
=> 200
    says "TT.TGTT.01.2026"
    lacks "Sùng"
    capture $hers from xpath "//main//li//a/@href"
un gets $hers
=> 404
    reason "M-01"
oanh gets /news
=> 200
    xpath "count(//main//li)" is "1"
    capture $newest from xpath "//input[@name='until']/@value"
    capture $oldest from xpath "//input[@name='since']/@value"
oanh posts /news/read
    since = $oldest
    until = $newest
=> 303 /news
oanh gets /news
=> 200
    says "0 chưa đọc"
    xpath "//main//form[@action='/news/read']" is absent
