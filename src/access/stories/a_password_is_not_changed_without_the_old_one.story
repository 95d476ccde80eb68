story "Who does not know the old password changes nothing; wrong ones count with those of signing in"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen

browser gets /account
=> 303 /sign-in?next=/account
browser posts /account/password without token
    old_password = "story password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 401
diep gets /account
=> 200
diep posts /account/password without token      # a forged form
    old_password = "story password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 403
diep posts /account/password
    old_password = ""
=> 422 invalid
    field "old_password"
    field "new_password"
    field "repeated"
diep posts /account/password                    # as short as no account's may be
    old_password = "story password"
    new_password = "chín ký t"
    repeated = "chín ký t"
=> 422 invalid
    field "new_password"
    says "Mật khẩu có ít nhất 10 ký tự."
diep posts /account/password
    old_password = "story password"
    new_password = "mười hai con gà"
    repeated = "mười hai con vịt"
=> 422 invalid
    field "repeated"
diep posts /account/password as json
    old_password = "story password"
    new_password = "story password"
    repeated = "story password"
=> 422 invalid
    field "new_password"
    reason "T-19"
diep posts /account/password
    old_password = "wrong password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 422 invalid                                  # the first one
    field "old_password"
    says "Đây không phải mật khẩu bạn dùng để đăng nhập."
    lacks "wrong password"
diep again
=> 422
diep again
=> 422
diep again
=> 422
browser gets /sign-in
=> 200
browser posts /sign-in                          # the fifth, at the door
    login = diep
    password = "wrong password"
=> 422
browser again
=> 422
browser again
=> 422
diep again
=> 422
diep posts /account/password                    # the ninth: the right one comes too late
    old_password = "story password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 429 throttled
    reason "T-04"
browser posts /sign-in
    login = diep
    password = "story password"
=> 429 throttled
journal of account $diep.account lacks account.password_own
now +16m
diep posts /account/password
    old_password = "story password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 303 /account?changed=yes
browser posts /sign-in
    login = diep
    password = "mười hai con gà"
=> 303 /desk
