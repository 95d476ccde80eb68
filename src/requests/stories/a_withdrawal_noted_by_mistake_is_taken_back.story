story "A withdrawal that the counter noted by mistake is taken back; one made online is not"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
mother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family

diep gets /requests/$asked/withdraw
=> 200
diep posts /requests/$asked/withdraw
    rev = 1
    identity = "Căn cước công dân."
=> 303
sql "SELECT state FROM request" is "withdrawn"
clock A01 of request $asked is cancelled
diep gets /requests/$asked/reverse
=> 403
oanh gets /requests/$asked
=> 200
    xpath "count(//a[contains(@href, '/reverse')])" is "1"
oanh gets /requests/$asked/reverse
=> 200
oanh posts /requests/$asked/reverse
    rev = 2
=> 422
    field "why"
oanh posts /requests/$asked/reverse
    rev = 2
    why = "Nhầm người trùng tên."
=> 303
oanh again
=> 409
sql "SELECT state FROM request" is "filed"
sql "SELECT count(*) FROM paper WHERE withdrawn_at IS NOT NULL" is 1
clock A01 of request $asked is running
journal of request $asked has request.reversed by "Bùi Thị Kim Oanh"
