story "The desk tells each role what waits for it and what is new; each figure leads to as many"

now 2026-11-20T08:00
department so "Sở Tư pháp tỉnh Lào Cai" code STP in 02647
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 of so
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
nhung is deputy at laocai "Phạm Hồng Nhung"
ha is provider at laocai "Trần Thu Hà" lawyer
lan is department at so "Phạm Thị Lan"
tin is operator at kip "Lê Văn Tín"
auditor_a is auditor at laocai "Mai Văn Tính"
mother is citizen
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter civil arrested no phone 0912345670
request $three at laocai for "Lò Văn Bình" born 1980-01-02 lives 02647 matter civil arrested no phone 0912345671
diep posts /requests/$one/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 303
diep posts /requests/$two/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303
jobs run

diep gets /desk
=> 200
    heading "Vũ Ngọc Diệp"
    says "1 Yêu cầu chờ trả lời"
    says "Việc mới: 3 chưa đọc"
    says "yêu cầu mới"
    lacks "Sùng Thị Mỷ"
    xpath "//main//li[contains(@class,'kip-tile')][.//a[@href='/requests']]" contains "1"
    xpath "count(//table[@aria-labelledby='first']//tbody/tr)" is "2"
    budget queries <= 16
oanh gets /desk as json
=> 200
    json "figures" has 12
    json "figures.1.number" is "1"
    json "figures.2.label" is "Yêu cầu chờ trả lời"
    json "figures.2.number" is "1"
    json "figures.3.url" is "/cases?state=accepted"
    json "figures.3.number" is "1"
nhung gets /desk
=> 200
    says "Vụ việc chờ cử người"
ha gets /desk as json
=> 200
    json "figures" has 5
    json "figures.2.url" is "/cases?state=assigned"
    json "figures.2.number" is "1"
    json "first.clocks" has 0
ha gets /cases?state=assigned as json
=> 200
    json "rows" has 1
lan gets /desk as json
=> 200
    json "figures" has 2
    json "figures.1.number" is "1"
lan gets /clocks?tone=today as json
=> 200
    json "today.clocks" has 1
tin gets /desk
=> 303 /operator/units
auditor_a gets /desk
=> 200
    heading "Mai Văn Tính"
    says "Vị trí này chưa có danh sách việc ở đây."
auditor_a gets /cases
=> 403
mother gets /desk
=> 303 /sign-in?next=/desk
