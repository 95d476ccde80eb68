story "The board counts what it shows, by column, rule and holder, and the control slip lists the day"

now 2026-11-20T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter criminal arrested yes phone 0912345670
request $three at laocai for "Lò Văn Bình" born 1980-01-02 lives 02647 matter civil arrested no phone 0912345671
diep gets /requests/$one/accept
=> 200
diep posts /requests/$one/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$family
diep posts /requests/$two/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$advice
oanh gets /cases/$advice/assign
=> 200
oanh posts /cases/$advice/assign
    rev = 1
    provider = $ha
=> 303

# A01 of the third request waits at once, A03 ends on Wednesday, A06 ten days on.
oanh gets /clocks as json
=> 200
    json "total" is "3"
    json "today.count" is "1"
    json "soon.count" is "1"
    json "later.count" is "1"
    json "late.count" is "0"
    json "people" has 3
    json "started" has 5
oanh gets /clocks?tone=soon as json
=> 200
    json "soon.clocks" has 1
    json "soon.clocks.0.rule" is "A03"
    json "later.clocks" has 0
    json "later.count" is "1"
oanh gets /clocks?rule=A06 as json
=> 200
    json "total" is "1"
    json "later.clocks.0.rule" is "A06"
oanh gets /clocks?owner=$ha as json
=> 200
    json "total" is "0"
oanh gets /clocks?owner=$ha.seat as json
=> 200
    json "total" is "1"
    json "later.clocks.0.holder" is "Trần Thu Hà"
oanh gets /clocks?owner=receiver as json
=> 200
    json "total" is "1"
    json "today.clocks.0.rule" is "A01"
oanh gets /clocks?due=week as json
=> 200
    json "total" is "1"
    json "today.clocks.0.rule" is "A01"
ha gets /clocks?mine=yes
=> 200
    says "A06"
    lacks "A03 Cử người"
    says "1 đồng hồ đang chạy"
    xpath "//main//a[contains(@href,'/clocks/')][contains(.,'Cách tính')]" contains "Cách tính"
oanh gets /clocks
=> 200
    xpath "count(//section[.//h2[@id='started']]//li)" is "5"
    budget queries <= 8
oanh gets /clocks/slip
=> 200
    heading "Phiếu kiểm soát thứ Sáu 20/11/2026"
    says "Đã mở 5 đồng hồ"
    xpath "count(//table[@aria-labelledby='started']//tbody/tr)" is "5"
    xpath "count(//table[@aria-labelledby='due']//tbody/tr)" is "1"
    lacks "Sùng Thị Mỷ"
    xpath "//main//a[@href='/clocks/slip/pdf?day=2026-11-20']" contains "PDF"
now 2026-11-24T09:00
oanh gets /clocks/slip as json
=> 200
    json "started" has 0
    json "due" has 2
oanh gets /clocks/slip?day=2026-11-20 as json
=> 200
    json "started" has 5
oanh gets /clocks?tone=late as json
=> 200
    json "late.count" is "1"
    json "late.clocks" has 1
oanh gets /clocks?due=week as json
=> 200
    json "total" is "1"
    json "late.count" is "0"
