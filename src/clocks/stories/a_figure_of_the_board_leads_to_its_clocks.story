story "Each figure of the board leads to as many clocks as it says, and a page goes on where the one before ended"

now 2026-11-18T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter civil arrested no phone 0912345670
diep posts /requests/$one/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303
diep posts /requests/$two/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$advice
oanh posts /cases/$advice/assign as json
    rev = 1
    provider = $ha
=> 303
now 2026-11-24T09:00
request $three at laocai for "Lò Văn Bình" born 1980-01-02 lives 02647 matter civil arrested no phone 0912345671
request $four at laocai for "Chảo Láo Tả" born 1982-01-02 lives 02647 matter civil arrested no phone 0912345672

# Whose duty it is stands for who holds it, as long as no person does.
oanh gets /clocks as json
=> 200
    json "late.count" is "1"
    json "today.count" is "2"
    json "soon.count" is "0"
    json "later.count" is "1"
    json "people" has 3
    json "people.0.name" is "Bùi Thị Kim Oanh"
    json "people.0.late" is "1"
    json "people.1.name" is "Người tiếp nhận"
    json "people.1.key" is "receiver"
    json "people.1.today" is "2"
    json "people.2.name" is "Trần Thu Hà"
    json "people.2.later" is "1"
    json "started_number" is "2"
    capture $late from json "late.url"
    capture $today from json "today.url"
    capture $later from json "later.url"
    capture $director from json "people.0.late_url"
    capture $receivers from json "people.1.today_url"
    capture $lawyer from json "people.2.later_url"
    capture $hers from json "people.2.url"
oanh gets $late as json
=> 200
    json "late.clocks" has 1
oanh gets $today as json
=> 200
    json "today.clocks" has 2
oanh gets $later as json
=> 200
    json "later.clocks" has 1
oanh gets $director as json
=> 200
    json "late.clocks" has 1
    json "late.clocks.0.rule" is "A03"
oanh gets $receivers as json
=> 200
    json "today.clocks" has 2
    json "today.clocks.1.rule" is "A01"
    json "late.clocks" has 0
oanh gets $lawyer as json
=> 200
    json "later.clocks" has 1
    json "later.clocks.0.holder" is "Trần Thu Hà"
oanh gets $hers as json
=> 200
    json "total" is "1"
oanh gets /clocks/slip as json
=> 200
    json "started" has 2
oanh gets /clocks
=> 200
    xpath "count(//table[@aria-labelledby='people']//td/a)" is "3"
    says "đến hết T6 27/11"

# What is typed as an address and is none narrows nothing away that it should not.
oanh gets "/clocks?rule=%22%3E&tone=x&owner=%26&after=x" as json
=> 200
    json "total" is "0"
    json "next_url" is ""

# The page behind the first clock has all but the first.
capture $due from sql "SELECT min(due_at) FROM clock WHERE state = 'running'"
capture $first from sql "SELECT id FROM clock WHERE state = 'running' ORDER BY due_at, id LIMIT 1"
oanh gets /clocks?after=$due-$first as json
=> 200
    json "late.clocks" has 0
    json "today.clocks" has 2
    json "later.clocks" has 1
    json "late.count" is "1"
