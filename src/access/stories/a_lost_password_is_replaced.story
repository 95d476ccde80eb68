story "A new password is made once and shown once; the old one and whoever is signed in with it are out"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen
thief is citizen

thief gets /sign-in
=> 200
thief posts /sign-in
    login = diep
    password = "story password"
=> 303 /desk
tin gets /operator/accounts/$diep.account
=> 200
tin posts /operator/accounts/$diep.account/password
    made = 0
=> 200
    heading "Mật khẩu của Vũ Ngọc Diệp"
    capture $password from xpath "//*[@id='password']"

# The page with the password is loaded again: no other one is made, and none is shown.
tin again
=> 409 conflict
    reason "T-23"
    heading "Vũ Ngọc Diệp"
    xpath "//*[@id='password']" is absent
    lacks "$password"
    xpath "//input[@name='made']/@value" is "1"
sql "SELECT count(*) FROM journal WHERE what = 'account.password'" is 1
thief gets /requests
=> 303 /sign-in?next=/requests
thief gets /sign-in
=> 200
thief posts /sign-in
    login = diep
    password = "story password"
=> 422 invalid
browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "$password"
=> 303 /desk
tin gets /operator/accounts/$diep.account
=> 200
    lacks "$password"
    says "Đã tạo mật khẩu mới"
journal of account $diep.account has account.password by "Lê Văn Tín"
tin posts /operator/accounts/7/password
    made = 0
=> 404 not_found
    reason "T-09"
tin posts /operator/accounts/$diep.account/password
=> 422 invalid
tin posts /operator/accounts/$diep.account/password
    made = 1
=> 200
