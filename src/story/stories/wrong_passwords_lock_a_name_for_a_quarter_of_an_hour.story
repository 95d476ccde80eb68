story "Eight wrong passwords lock a sign-in name; a quarter of an hour later the right one opens"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen

browser gets /sign-in
=> 200
browser posts /sign-in
    login = nobody
    password = "story password"
=> 422 invalid                                  # nobody learns which half was wrong
    field "login"
    says "Tên đăng nhập và mật khẩu không khớp."
browser posts /sign-in
    login = diep
    password = wrong-1
=> 422
    field "login"
    says "Tên đăng nhập và mật khẩu không khớp."
    lacks "wrong-1"
browser again
=> 422
browser again
=> 422
browser again
=> 422
browser again
=> 422
browser again
=> 422
browser again
=> 422
browser again
=> 422
browser posts /sign-in                          # the ninth: the right one comes too late
    login = diep
    password = "story password"
=> 429 throttled
    reason "T-04"
now +14m
browser again
=> 429
now +2m
browser again
=> 303 /desk
