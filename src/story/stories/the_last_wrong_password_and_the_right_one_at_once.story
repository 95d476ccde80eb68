story "The eighth wrong password and the right one at once: each order gives what it must"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
guesser is citizen
browser is citizen

browser gets /sign-in
=> 200
guesser gets /sign-in
=> 200
guesser posts /sign-in
    login = diep
    password = wrong-password
=> 422
guesser again
=> 422
guesser again
=> 422
guesser again
=> 422
guesser again
=> 422
guesser again
=> 422
guesser again
=> 422

race
a: guesser again
b: browser posts /sign-in
    login = diep
    password = "story password"
either a => 422 invalid, b => 429 throttled     # locked before the right one came
or     a => 422 invalid, b => 303               # the right one came first, and forgot the failures
then sql "SELECT count(*) FROM session WHERE account_id = $diep.account AND seat_id IS NULL" is 0
