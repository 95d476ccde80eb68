story "Somebody changes the own password; other browsers of the account are out, this one stays"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen
phone is citizen

phone gets /account
=> 303 /sign-in?next=/account
browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "story password"
=> 303 /desk
phone gets /sign-in
=> 200
phone posts /sign-in
    login = diep
    password = "story password"
=> 303 /desk
browser gets /requests                          # the name in the bar leads there
=> 200
    xpath "//header//a[@href='/account']" contains "Vũ Ngọc Diệp"
browser gets /account
=> 200
    heading "Tài khoản của bạn"
    says "Tên đăng nhập: diep"
    lacks "Mật khẩu mới có hiệu lực"
    xpath "count(//input[@type='password'])" is "3"
    xpath "//main//a[@href='/account/code']" contains "Mã"
browser posts /account/password
    old_password = "story password"
    new_password = "ruộng bậc thang xanh"
    repeated = "ruộng bậc thang xanh"
=> 303 /account?changed=yes
browser gets /account?changed=yes
=> 200
    says "Mật khẩu mới có hiệu lực từ bây giờ."
    lacks "ruộng bậc thang"
phone gets /requests
=> 303 /sign-in?next=/requests
phone gets /sign-in
=> 200
phone posts /sign-in
    login = diep
    password = "story password"
=> 422 invalid
phone posts /sign-in
    login = diep
    password = "ruộng bậc thang xanh"
=> 303 /desk
journal of account $diep.account has account.password_own by "Vũ Ngọc Diệp"
tin gets /operator/accounts/$diep.account
=> 200
    says "Tự đổi mật khẩu"
    lacks "ruộng bậc thang"

browser gets /account as json
=> 200
    json "login" is "diep"
    json "changed" is "false"
browser posts /account/password as json
    old_password = "ruộng bậc thang xanh"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 303
    json "location" is "/account?changed=yes"
phone gets /requests
=> 303 /sign-in?next=/requests
