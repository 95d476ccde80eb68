story "Each figure of the workload leads to its matters or clocks, and there are as many of them"

now 2026-11-02T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" lawyer
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter civil arrested no phone 0912345670
diep posts /requests/$one/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$first
diep posts /requests/$two/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$second
oanh posts /cases/$first/assign as json
    rev = 1
    provider = $ha
=> 303
oanh posts /cases/$second/assign as json
    rev = 1
    provider = $ha
=> 303

# Ten days on, on the last day.
now 2026-11-10T08:00
oanh gets /workload as json
=> 200
    json "rows" has 2
    json "rows.1.name" is "Trần Thu Hà"
    json "rows.1.running" is "2"
    json "rows.1.late" is "0"
    json "rows.1.week" is "2"
    json "rows.1.done" is "0"
    capture $running from json "rows.1.running_url"
    capture $late from json "rows.1.late_url"
    capture $week from json "rows.1.week_url"
    capture $done from json "rows.1.done_url"
oanh gets $running as json
=> 200
    json "count" is "2"
    json "rows" has 2
oanh gets $week as json
=> 200
    json "total" is "2"
ha posts /cases/$first/take as json
    rev = 2
=> 303
ha posts /cases/$first/end as json
    rev = 3
    ending = done
    note = "Đã tư vấn bằng văn bản."
=> 303
now 2026-11-13T08:00
oanh gets /workload as json
=> 200
    json "rows.1.running" is "1"
    json "rows.1.late" is "1"
    json "rows.1.week" is "0"
    json "rows.1.done" is "1"
oanh gets $running as json
=> 200
    json "count" is "1"
oanh gets $late as json
=> 200
    json "late.count" is "1"
    json "late.clocks" has 1
oanh gets $week as json
=> 200
    json "total" is "0"
oanh gets $done as json
=> 200
    json "count" is "1"
    json "rows.0.state" is "ended"
oanh gets /cases?figure=done as json
=> 200
    json "count" is "1"
    json "provider" is null
oanh gets $done
=> 200
    heading "Vụ việc kết thúc tháng này"
    says "Trần Thu Hà · 1 vụ việc"
oanh gets /workload
=> 200
    heading "Khối lượng công việc"
    says "Trần Thu Hà"
    budget queries <= 8
ha gets /workload
=> 403
# A provider reads their own matters, whatever address they type.
un gets $running as json
=> 200
    json "rows" has 0
