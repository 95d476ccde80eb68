story "Staff sign in with name and password, land at their desk's address, and sign out"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen

browser gets /clocks                            # who must sign in first comes back afterwards
=> 303 /sign-in?next=/clocks
browser gets /sign-in?next=/clocks
=> 200
    heading "Đăng nhập"
    xpath "//input[@name='next']/@value" is "/clocks"
    xpath "count(//input[@name='form_token'])" is "1"
    header "Cache-Control" is "no-store"
browser posts /sign-in
    login = Diep                                # a sign-in name is folded
    password = "story password"
    next = /clocks
=> 303 /clocks
browser gets /clocks
=> 200
    budget queries <= 8
browser gets /clocks as json
=> 200
browser posts /sign-out
=> 303
browser gets /clocks
=> 303 /sign-in?next=/clocks
