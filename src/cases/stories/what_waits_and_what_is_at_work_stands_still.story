story "A matter that waits for an assignment stands still after five working days, one at work after thirty days; nobody behind a wall reads of it"

now 2026-03-02T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
khanh is director at thainguyen "Trần Thị Khánh"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked_waiting at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345670
request $asked_working at laocai for "Giàng A Páo" born 1970-01-02 lives 02647 matter family arrested no phone 0912345671
diep posts /requests/$asked_waiting/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$waiting
diep posts /requests/$asked_working/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$working
oanh posts /cases/$working/assign as json
    rev = 1
    provider = $ha
=> 303
ha posts /cases/$working/take as json
    rev = 2
=> 303
oanh posts /cases/$working/walls as json
    account = $diep.account
    why = "Chị Diệp là em dâu của người chồng."
=> 303

now 2026-03-06T09:00
job cases.find_stuck runs
sql "SELECT count(*) FROM case_stuck" is "0"
now 2026-03-09T08:01
job cases.find_stuck runs
sql "SELECT case_id FROM case_stuck" is $waiting
now 2026-03-31T09:00
job cases.find_stuck runs
sql "SELECT count(*) FROM case_stuck" is "1"
now 2026-04-02T08:01
job cases.find_stuck runs
sql "SELECT case_id FROM case_stuck ORDER BY noticed_at DESC LIMIT 1" is $working

diep gets /stuck as json
=> 200
    json "rows" has 1
    json "rows.0.url" is "/cases/$waiting"
diep gets /cases/$working/wait
=> 404
oanh gets /stuck as json
=> 200
    json "rows" has 2
khanh gets /stuck as json
=> 200
    json "rows" has 0
ha gets /stuck as json
=> 200
    json "rows" has 1
    json "rows.0.url" is "/cases/$working"
