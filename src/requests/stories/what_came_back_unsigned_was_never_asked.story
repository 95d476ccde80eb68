story "A list of what lacks and an apology that come back unsigned were never sent, and may be written again"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $land at laocai for "Ma Thị Nết" lives 02647 matter land arrested no
request $work at laocai for "Lý Láo Lở" lives 02647 matter labour arrested no

# What was asked for is asked no more.
diep gets /requests/$land/complete
=> 200
diep posts /requests/$land/complete
    rev = 1
    items = identity
=> 303
capture $list from sql "SELECT max(id) FROM paper"
oanh gets /requests/$land/papers/$list
=> 200
    says "Quyết định ghi trong đó được rút lại ngay"
oanh posts /requests/$land/papers/$list/return
    why = "Chị đã nộp căn cước."
=> 303
sql "SELECT state FROM request WHERE id = $land" is "filed"
clock A01 of request $land is running

# It may be asked for once: what came back unsigned was not.
diep gets /requests/$land/complete
=> 200
diep posts /requests/$land/complete
    rev = 3
    items = poor_certificate
=> 303
sql "SELECT state FROM request WHERE id = $land" is "incomplete"

# An apology that nobody signed was not made.
diep gets /requests/$work/late
=> 200
diep posts /requests/$work/late
    rev = 1
    day = 25/11/2026
    why = "Chờ Ủy ban nhân dân xã xác nhận nơi cư trú."
=> 303
capture $sorry from sql "SELECT max(id) FROM paper"
oanh gets /requests/$work/papers/$sorry
=> 200
oanh posts /requests/$work/papers/$sorry/return
    why = "Hẹn sớm hơn."
=> 303
sql "SELECT count(*) FROM request_apology" is "0"
diep gets /requests/$work/late
=> 200
diep posts /requests/$work/late
    rev = 2
    day = 24/11/2026
    why = "Chờ Ủy ban nhân dân xã xác nhận nơi cư trú."
=> 303
