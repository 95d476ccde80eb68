story "A wrong acceptance is voided while nobody is assigned: its line stays, its number is not given again"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land

diep gets /requests/$asked/accept
=> 200
    says "Thụ lý ngay: căn cứ"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
=> 422
    field "ground"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    hard_area = no
    ground = accept_at_once_trial
=> 422
    field "trial_day"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    hard_area = no
    ground = accept_at_once_trial
    trial_day = 26/11/2026
=> 422
    field "items"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    hard_area = no
    ground = accept_at_once_trial
    trial_day = 26/11/2026
    items = identity
    majeure = yes
=> 303 /cases/$wrong
clock A02 of case $wrong is due 2026-12-04
diep posts /cases/$wrong/void
    rev = 1
    why = "Nhầm"
=> 403
oanh gets /cases/$wrong/void
=> 200
oanh posts /cases/$wrong/void
    rev = 2
    why = "Nhầm"
=> 409
    reason "C-02"
oanh posts /cases/$wrong/void
    rev = 1
=> 422
    field "why"
now +1h
oanh posts /cases/$wrong/void
    rev = 1
    why = "Nhầm hình thức trợ giúp."
=> 303 /requests/$asked
clock A02 of case $wrong is cancelled
clock A03 of case $wrong is cancelled
clock A01 of request $asked is due 2026-11-20T08:00
oanh gets /cases/$wrong
=> 200
    says "Nhầm hình thức trợ giúp."
    says "đã hủy"
oanh posts /cases/$wrong/void
    rev = 2
    why = "Lần nữa"
=> 409
    reason "C-03"
diep posts /requests/$asked/accept
    rev = 3
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$right
sql "SELECT number, state FROM case_file ORDER BY id LIMIT 1" is "TT.TGTT.01.2026 voided"
sql "SELECT number, state FROM case_file ORDER BY id DESC LIMIT 1" is "TT.TGTT.02.2026 accepted"
diep gets /requests/$asked/case
=> 303 /cases/$right
oanh posts /cases/999/void
    rev = 1
    why = "Không có"
=> 404
