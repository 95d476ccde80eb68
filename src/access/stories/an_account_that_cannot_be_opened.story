story "A sign-in name that is taken or cannot be typed, a role that is not known, an office without such a role: each is said, nothing is lost"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre yenbai "Trung tâm TGPL nhà nước tỉnh Yên Bái" code TT in 04288 closed 2025-06-30
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"

tin gets /operator/accounts/new
=> 200
    lacks "Yên Bái"
    lacks "Kiểm toán"                           # no page is theirs yet
tin posts /operator/accounts/new
    login = "mai.tinh"
    name = "Mai Văn Tính"
    role = auditor
    unit = $laocai
=> 422 invalid
    field "role"
tin posts /operator/accounts/new
    login = "Diệp"                              # folded: the same name
    name = "Hoàng Thị Diệp"
    role = receiver
    unit = $laocai
=> 409 conflict
    field "login"
    xpath "//input[@name='name']/@value" is "Hoàng Thị Diệp"
    xpath "//option[@selected][@value='$laocai']" contains "Lào Cai"
tin posts /operator/accounts/new
    login = "hoang diep"
    name = "Hoàng Thị Diệp"
    role = receiver
    unit = $laocai
=> 422 invalid
    field "login"
tin posts /operator/accounts/new
    login = "hoang.diep"
    name = "Hoàng Thị Diệp"
    role = king
    unit = $laocai
=> 422 invalid
    field "role"
tin posts /operator/accounts/new
    login = "hoang.diep"
    name = "Hoàng Thị Diệp"
    role = operator
    unit = $laocai
=> 422 invalid
    field "unit"
tin posts /operator/accounts/new as json
    login = "hoang.diep"
    name = "Hoàng Thị Diệp"
    role = receiver
    unit = $yenbai
=> 422 invalid
    field "unit"
    reason "T-13"
tin posts /operator/accounts/new
=> 422 invalid
    field "login"
    field "name"
    field "role"
    field "unit"
sql "SELECT count(*) FROM account" is 2
sql "SELECT count(*) FROM journal" is 0
tin gets /operator/accounts/1
=> 404 not_found
    reason "T-09"
