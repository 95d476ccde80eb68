story "An assignment whose decision comes back unsigned falls while nobody has taken it on; begun work stands, and gets another paper"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai serves 02839
diep is receiver at bacha "Vũ Ngọc Diệp"
tam is director at bacha "Lý Văn Tâm"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at bacha "Trần Thu Hà" lawyer
request $asked at bacha for "Sùng Thị Mỷ" born 1989-08-12 lives 02839 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
clock A03 of case $id is due 2026-11-25

# The head of the centre decides, the head of the branch signs: or not.
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
clock A03 of case $id is stopped
capture $first from sql "SELECT max(id) FROM paper"
tam gets /papers
=> 200
    says "Sùng Thị Mỷ"
    says "vụ việc CN1.TGTT.01.2026"
    budget queries <= 12
tam gets /cases/$id/papers/$first
=> 200
tam posts /cases/$id/papers/$first/return
    why = "Chị Hà đi học đến hết tháng."
=> 303
sql "SELECT state FROM case_file" is "accepted"
sql "SELECT owed FROM paper" is "0"
clock A03 of case $id is due 2026-11-25
clock A03 of case $id is running
journal of case $id has paper.returned by "Lý Văn Tâm"
journal of case $id has case.reversed by "Lý Văn Tâm"
ha gets /cases/$id
=> 404

# Once the provider works, the decision stands; another paper is owed, and it can be written.
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 3
    provider = $ha
=> 303 /cases/$id
capture $second from sql "SELECT max(id) FROM paper"
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 4
=> 303 /cases/$id
tam gets /cases/$id/papers/$second
=> 200
tam posts /cases/$id/papers/$second/return
    why = "Sai tên tòa án."
=> 303
sql "SELECT state FROM case_file" is "working"
sql "SELECT owed FROM paper WHERE id = $second" is "1"
jobs run
ha is told "một văn bản bị trả lại, chưa ký"
diep gets /papers/returned
=> 200
    says "CN1.TGTT.01.2026"
oanh gets /papers/returned
=> 200
    says "Không có văn bản nào phải lập lại"
oanh gets /cases/$id/papers/$second
=> 200
    lacks "Lập lại văn bản"
diep gets /cases/$id/papers/$second
=> 200
diep posts /cases/$id/papers/$second/anew
    words = ""
=> 303 /cases/$id
diep again
=> 409 conflict
    reason "V-14"
capture $third from sql "SELECT max(id) FROM paper"
sql "SELECT type, signed_at FROM paper WHERE id = $third" contains "TT08/TP-TGPL-14"
sql "SELECT sum(owed) FROM paper" is "0"
