story "Who holds two seats chooses from which to work, and never a seat of somebody else"
tagged faults

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai
diep is receiver at laocai "Vũ Ngọc Diệp"
diep is also deputy at bacha
oanh is director at laocai "Bùi Thị Kim Oanh"
capture $second from sql "SELECT max(id) FROM seat WHERE account_id = $diep.account"

diep gets /seats
=> 200
    xpath "count(//form[@action='/seats'])" is "2"
    says "Chi nhánh số 1"
diep posts /seats
    seat = $second
=> 303 /desk
diep gets /seats as json
=> 200
    json "seats" has 2
    json "seats.1.id" is "$second"
    json "seats.1.current" is "true"
diep posts /seats as json
    seat = $oanh.seat
=> 422 invalid
    field "seat"
diep gets /clocks
=> 200
