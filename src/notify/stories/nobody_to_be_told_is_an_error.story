story "Where somebody must know and nobody is there, the operator sees it, and the others are told all the same"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
jobs run
sql "SELECT part, state, problem FROM message WHERE event = 'cases.accepted' AND channel = ''" is "heads failed nobody"
sql "SELECT state FROM message WHERE event = 'cases.accepted' AND part = 'requester'" is "sent"
diep gets /operator/messages
=> 403
tin gets /desk as json
=> 200
    json "figures.0.number" is "1"
    json "figures.0.url" is "/operator/messages"
tin gets /operator/messages
=> 200
    heading "Thông báo không đến được ai"
    says "TT.TGTT.01.2026"
    says "chưa có ai ở vị trí đó"
    lacks "Sùng Thị Mỷ"
capture $trouble from sql "SELECT id FROM message WHERE problem = 'nobody'"
tin posts /operator/messages/$trouble/again
=> 409 conflict
    reason "M-02"
oanh is director at laocai "Bùi Thị Kim Oanh"
tin posts /operator/messages/$trouble/again
=> 303 /operator/messages
jobs run
oanh is told "TT.TGTT.01.2026"
sql "SELECT id FROM message WHERE problem = 'nobody'" is absent
tin again
=> 409 too_late
    reason "M-03"
