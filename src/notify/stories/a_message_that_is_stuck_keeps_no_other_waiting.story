story "A line that is down delays what goes through it, is tried again, given up in the end, and keeps nothing else waiting"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
messages fail
jobs run
diep is not told "yêu cầu mới"
sql "SELECT state, problem FROM message WHERE channel = 'ram'" is "queued peer_down"
sql "SELECT state FROM message WHERE channel = 'desk'" is "sent"
diep gets /news
=> 200
    says "một yêu cầu mới"
now +20m
tin gets /operator/messages
=> 200
    says "chờ đã lâu"
capture $waits from sql "SELECT id FROM message WHERE channel = 'ram'"
tin posts /operator/messages/$waits/again
=> 303 /operator/messages
messages go
jobs run
diep is told "yêu cầu mới"
sql "SELECT state, attempts FROM message WHERE channel = 'ram'" is "sent 1"
request $second at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter family arrested no phone 0912345670
messages fail
jobs run
now +1h
jobs run
now +1h
jobs run
now +1h
jobs run
now +1h
jobs run
now +1h
jobs run
sql "SELECT count(*), max(attempts), max(problem) FROM message WHERE channel = 'ram' AND state = 'failed'" is "1 6 peer_down"
tin gets /operator/messages
=> 200
    says "đã thôi gửi"
capture $given_up from sql "SELECT id FROM message WHERE state = 'failed'"
messages go
tin posts /operator/messages/$given_up/again
=> 303 /operator/messages
jobs run
sql "SELECT id FROM message WHERE state = 'failed'" is absent
