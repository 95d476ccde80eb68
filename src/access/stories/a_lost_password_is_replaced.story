story "A new password is shown once; the old one and whoever is signed in with it are out"

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
=> 200
    heading "Mật khẩu của Vũ Ngọc Diệp"
    capture $password from xpath "//*[@id='password']"
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
=> 404 not_found
    reason "T-09"
