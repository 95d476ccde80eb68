# 19: the race, forced to begin: a b b
story "What only one order allows is found, although a before b goes well"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
diep is also deputy at laocai
capture $first from sql "SELECT min(id) FROM seat"
capture $second from sql "SELECT max(id) FROM seat"

diep gets /seats
=> 200

race
a: diep posts /seats
    seat = $first
b: diep posts /seats
    seat = $second
either a => 303, b => 303
then sql "SELECT count(*) FROM session WHERE seat_id = $second" is 1
