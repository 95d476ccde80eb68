story "Why a duty is late is said by who holds it or a head, once it is late, from the list; the board counts it and leads to it"

now 2026-11-18T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" lawyer
khanh is director at thainguyen "Trần Thị Khánh"
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
capture $asked from sql "SELECT id FROM clock WHERE rule = 'A01' AND state = 'running'"
capture $advice from sql "SELECT id FROM clock WHERE rule = 'A06'"

# In time: there is nothing to explain.
diep gets /clocks/$asked
=> 200
    xpath "//form[contains(@action, '/cause')]" is absent
diep posts /clocks/$asked/cause as json
    cause = overlooked
=> 409 conflict
    reason "D-07"

now 2026-12-16T09:00
ha gets /clocks?mine=yes
=> 200
    xpath "//main//a[@href='/clocks/$advice#late']" contains "Ghi nguyên nhân"
un gets /clocks
=> 200
    xpath "//main//a[@href='/clocks/$advice#late']" is absent
un gets /clocks/$advice
=> 404
un posts /clocks/$advice/cause as json
    cause = client_silent
=> 404
    reason "D-02"
diep gets /clocks/$advice
=> 200
    xpath "//form[contains(@action, '/cause')]" is absent
diep posts /clocks/$advice/cause as json
    cause = client_silent
=> 403 denied
    reason "D-08"
khanh posts /clocks/$advice/cause as json
    cause = client_silent
=> 404
    reason "D-02"
ha gets /clocks/$advice
=> 200
ha posts /clocks/$advice/cause
    words = "Gọi ba lần không được."
=> 422
    field "cause"
    says "Gọi ba lần không được."
ha posts /clocks/$advice/cause as json
    cause = the_moon
=> 422
    reason "D-09"
    field "cause"
ha posts /clocks/$advice/cause
    cause = client_silent
    words = "Gọi ba lần không được."
=> 303 /clocks/$advice
ha gets /clocks/$advice
=> 200
    says "Người được trợ giúp chưa trả lời, chưa gặp được"
    says "Gọi ba lần không được."
journal of case $id has clock.explained by "Trần Thu Hà"
oanh gets /clocks
=> 200
    xpath "//section[.//h2[@id='causes']]//a[contains(@href, 'cause=client_silent')]" contains ": 1"
    xpath "//section[.//h2[@id='causes']]//a[contains(@href, 'cause=none')]" contains "chưa ghi nguyên nhân: 1"
    budget queries <= 9
oanh gets /clocks?tone=late&cause=client_silent as json
=> 200
    json "late.clocks" has 1
    json "late.clocks.0.rule" is "A06"
    json "late.clocks.0.cause" is "Người được trợ giúp chưa trả lời, chưa gặp được"
oanh gets /clocks?tone=late&cause=none as json
=> 200
    json "late.clocks" has 1
    json "late.clocks.0.rule" is "A01"
    json "late.clocks.0.cause" is null
oanh gets /clocks?tone=late&cause=overlooked
=> 200
    says "Không có đồng hồ nào như vậy"
oanh gets /clocks/slip
=> 200
    says "Nguyên nhân: Người được trợ giúp chưa trả lời"
