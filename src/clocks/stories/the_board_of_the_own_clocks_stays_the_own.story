story "Who looks at the own clocks counts the own alone, narrows them further, and an empty column says so"

now 2026-11-20T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter civil arrested no phone 0912345670
diep posts /requests/$two/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 303
diep posts /clocks/$one/mistake as json
    ground = twice
    why = "x"
=> 404
capture $asked from sql "SELECT id FROM clock WHERE rule = 'A01' AND state = 'running'"
diep posts /clocks/$asked/mistake as json
    ground = twice
    why = "x"
=> 303
ha gets /clocks?mine=yes
=> 200
    xpath "//h2[@id='people']" is absent
    xpath "//h2[@id='mistakes']" is absent
    xpath "//main//form//input[@name='mine']/@value" is "yes"
    xpath "//main//form//select[@name='owner']" is absent
    lacks "A01"
ha gets /clocks?mine=yes&due=week
=> 200
    xpath "//main//form//input[@name='due']/@value" is "week"
ha gets /clocks?mine=yes as json
=> 200
    json "total" is "1"
    json "people" has 1
    json "mistakes" has 0
    json "rules" has 1
    capture $later from json "later.url"
    capture $soon from json "soon.url"
ha gets $later
=> 200
    says "chỉ việc bạn đang giữ"
    says "A06"
ha gets $soon
=> 200
    says "Không có việc nào hết hạn trong 3 ngày làm việc"
oanh gets /clocks?tone=late
=> 200
    says "Không có việc nào quá hạn"
oanh gets /clocks
=> 200
    xpath "count(//table[@aria-labelledby='people']//tbody/tr)" is "2"
    xpath "count(//table[@aria-labelledby='people']//tbody//svg)" is "2"
    xpath "//h2[@id='mistakes']" contains "Chờ"
