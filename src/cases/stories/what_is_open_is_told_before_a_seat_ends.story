story "Who ends a seat is told before what stands open in that name, and the heads find it afterwards"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" lawyer
tin is operator at kip "Lê Văn Tín"
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter civil arrested no phone 0912345670
tin gets /operator/accounts/$ha.account
=> 200
    says "Không có việc nào đang đứng tên"
    lacks "Đơn vị không còn ai khác"
diep posts /requests/$one/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
diep posts /requests/$two/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 303

# A provider: matters and limits, but nothing of whose they are.
tin gets /operator/accounts/$ha.account
=> 200
    says "Thời hạn đang chạy: 1"
    says "Vụ việc đang giữ, hoặc đã kết thúc mà chưa bàn giao hồ sơ: 1"
    says "vẫn đứng tên người này cho đến khi lãnh đạo đơn vị cử người khác"
    lacks "TT.TV.01.2026"
    lacks "Sùng Thị Mỷ"
    budget queries <= 12
# The only director and the only receiver of the office.
tin gets /operator/accounts/$oanh.account
=> 200
    says "Thời hạn đang chạy: 1"
    says "lãnh đạo đơn vị được nhắc"
    says "Đơn vị không còn ai khác ở vai trò này"
tin gets /operator/accounts/$diep.account as json
=> 200
    json "seats.0.alone" is "true"
    json "seats.0.held" has 0
oanh gets /operator/accounts/$ha.account
=> 403

tin posts /operator/accounts/$ha.account/seats/$ha.seat/end
=> 303
jobs run
tin gets /operator/accounts/$ha.account as json
=> 200
    json "seats.0.held" has 0
clock A06 of case $id is running
oanh is told "Vụ việc của người đã nghỉ cần người khác"
diep is not told "Vụ việc của người đã nghỉ"
sql "SELECT count(*) FROM message WHERE event = 'providers.left' AND channel = 'desk'" is "1"
capture $left from sql "SELECT id FROM message WHERE event = 'providers.left' AND channel = 'desk'"
oanh gets /news/$left
=> 303 "/providers/$ha.provider/matters"
oanh gets /desk as json
=> 200
    json "figures.6.label" is "Vụ việc của người đã nghỉ"
    json "figures.6.number" is "1"
    json "figures.6.url" is "/cases?figure=left"
oanh gets /cases?figure=left as json
=> 200
    json "rows" has 1
    json "rows.0.number" is "TT.TV.01.2026"
now 2026-11-27T08:01
job clocks.remind runs
jobs run
oanh is told "TT.TV.01.2026"
