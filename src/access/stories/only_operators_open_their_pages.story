story "Offices and accounts are the operator's: others are told so, who is not signed in signs in first"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
mother is citizen

diep gets /operator/units
=> 403 denied
diep gets /operator/accounts
=> 403 denied
diep gets /operator/accounts as json
=> 403 denied
diep gets /operator/accounts/$oanh.account
=> 403 denied
diep gets /requests
=> 200
    lacks "Tài khoản"
diep posts /operator/accounts/new
    login = "own.friend"
    name = "Vũ Ngọc Lan"
    role = director
    unit = $laocai
=> 403 denied
diep posts /operator/accounts/$oanh.account/password
    made = 0
=> 403 denied
diep posts /operator/accounts/$oanh.account/close
=> 403 denied
oanh posts /operator/units/new without token
=> 403
oanh gets /operator/units/new
=> 403 denied
mother gets /operator/units
=> 303 /sign-in?next=/operator/units
tin posts /operator/accounts/$oanh.account/close without token
=> 403
tin gets /operator/units
=> 200
tin gets /requests                              # and the operator reads nobody's matter
=> 403 denied
sql "SELECT count(*) FROM account" is 3
