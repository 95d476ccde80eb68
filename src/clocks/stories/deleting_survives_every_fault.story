story "A clock is deleted whole or not at all, whichever step of the database fails"
tagged faults

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
capture $clock from sql "SELECT id FROM clock"

diep gets /clocks/$clock
=> 200
diep posts /clocks/$clock/mistake
    ground = twice
    why = "Gọi hai lần"
=> 303
oanh gets /clocks/$clock
=> 200
oanh posts /clocks/$clock/mistake/decide
    decision = confirm
=> 303
clock A01 of request $asked is cancelled
