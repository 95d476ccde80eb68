story "A new password from the operator ends the lock of its own sign-in name at once, and of no other"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
browser is citizen
other is citizen

browser gets /sign-in
=> 200
other gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "wrong"
=> 422 invalid
browser again
=> 422 invalid
browser again
=> 422 invalid
browser again
=> 422 invalid
browser again
=> 422 invalid
browser again
=> 422 invalid
browser again
=> 422 invalid
browser again
=> 422 invalid
other posts /sign-in
    login = oanh
    password = "wrong"
=> 422 invalid
other again
=> 422 invalid
other again
=> 422 invalid
other again
=> 422 invalid
other again
=> 422 invalid
other again
=> 422 invalid
other again
=> 422 invalid
other again
=> 422 invalid
browser posts /sign-in                          # locked: the right one is not even looked at
    login = diep
    password = "story password"
=> 429 throttled
    reason "T-04"
tin gets /operator/accounts/$diep.account
=> 200
tin posts /operator/accounts/$diep.account/password
    made = 0
=> 200
    capture $password from xpath "//*[@id='password']"
browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "$password"
=> 303 /desk
other gets /sign-in
=> 200
other posts /sign-in
    login = oanh
    password = "story password"
=> 429 throttled
    reason "T-04"
