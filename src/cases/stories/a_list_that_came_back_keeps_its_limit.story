story "The list of what is to follow an acceptance is written anew with the limit that it had"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Lý Láo Lở" lives 02842 matter land arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    hard_area = yes
    ground = accept_at_once_agency
    items = identity
    items = poor_certificate
=> 303 /cases/$id
capture $list from sql "SELECT max(id) FROM paper"
clock A02 of case $id is due 2026-12-04
oanh gets /requests/$asked/papers/$list
=> 200
    says "04/12/2026"
    says "(khoản 2 Điều 33 Thông tư 08/2017/TT-BTP)"
now 2026-11-24T08:00
oanh posts /requests/$asked/papers/$list/return
    why = "Ghi rõ nộp ở đâu."
=> 303
sql "SELECT state FROM case_file" is "accepted"
clock A02 of case $id is due 2026-12-04
diep gets /papers/returned
=> 200
    says "Phiếu hướng dẫn bổ sung giấy tờ"
diep gets /requests/$asked/papers/$list
=> 200
diep posts /requests/$asked/papers/$list/anew
    words = "Nộp ở trung tâm, phường Lào Cai."
=> 303
capture $next from sql "SELECT max(id) FROM paper"
diep gets /requests/$asked/papers/$next
=> 200
    says "04/12/2026"
    says "Nộp ở trung tâm, phường Lào Cai."
sql "SELECT decision_paper FROM request" is "$next"

# It comes back once more, and by then all was brought: nothing is left to be written.
oanh gets /requests/$asked/papers/$next
=> 200
oanh posts /requests/$asked/papers/$next/return
    why = "Sai số điện thoại."
=> 303
diep gets /requests/$asked/brought
=> 200
diep posts /requests/$asked/brought
    places = 1
    places = 2
    done = yes
=> 303
diep gets /requests/$asked/papers/$next
=> 200
diep posts /requests/$asked/papers/$next/anew
    words = ""
=> 303
sql "SELECT count(*), sum(owed) FROM paper" is "2 0"
