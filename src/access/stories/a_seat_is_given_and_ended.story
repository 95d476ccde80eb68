story "A second seat is given with its title; a seat that ends is left at once, the other one stays"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
anna is auditor at laocai "Đỗ An Na"
browser is citizen

browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "story password"
=> 303 /desk
tin gets /operator/accounts/$diep.account
=> 200
    says "hãy giao vị trí cho người khác trước"
tin gets /operator/accounts/$anna.account       # a role that is not given any more is held on
=> 200
    lacks "hãy giao vị trí cho người khác trước"
    xpath "count(//select[@name='role']/option[@value='auditor' or @value='council'])" is "0"
tin posts /operator/accounts/$diep.account/seats
    role = deputy
    unit = $laocai
    title = "Phó Giám đốc phụ trách"
=> 303 /operator/accounts/$diep.account
journal of account $diep.account has seat.opened by "Lê Văn Tín"
tin gets /operator/accounts/$diep.account
=> 200
    says "Phó Giám đốc phụ trách"
    says "Giao vị trí: Phó Giám đốc phụ trách, Trung tâm TGPL nhà nước tỉnh Lào Cai"
tin posts /operator/accounts/$diep.account/seats
    role = deputy
    unit = $laocai
=> 409 conflict
    field "role"
tin posts /operator/accounts/$diep.account/seats
    unit = $laocai
=> 422 invalid
    field "role"
    heading "Vũ Ngọc Diệp"

# Who signs by order: a head of section, but neither the deputy nor the director, who have the right of their own.
tin posts /operator/accounts/$oanh.account/seats
    role = deputy
    unit = $laocai
    by_order = yes
=> 422 invalid
    says "không ký thừa lệnh"
    field "by_order"
tin posts /operator/accounts/$oanh.account/seats
    role = receiver
    unit = $laocai
    title = "Trưởng phòng Nghiệp vụ"
    by_order = yes
=> 303 /operator/accounts/$oanh.account
tin gets /operator/accounts/$oanh.account
=> 200
    says "Trưởng phòng Nghiệp vụ"
    says "ký thừa lệnh (TL.)"
# At a branch the head and the deputy are called as law calls them.
tin posts /operator/accounts/$oanh.account/seats
    role = director
    unit = $bacha
    by_order = yes
=> 303 /operator/accounts/$oanh.account
tin gets /operator/accounts/$oanh.account
=> 200
    says "Trưởng Chi nhánh"

browser gets /requests
=> 200
tin posts /operator/accounts/$oanh.account/seats/$diep.seat/end    # a seat of somebody else
=> 404 not_found
tin posts /operator/accounts/$diep.account/seats/$diep.seat/end
=> 303 /operator/accounts/$diep.account
journal of account $diep.account has seat.ended by "Lê Văn Tín"
browser gets /requests
=> 303 /sign-in?next=/requests
tin posts /operator/accounts/$diep.account/seats/$diep.seat/end
=> 409 conflict
    reason "T-15"
browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "story password"
=> 303 /desk
browser gets /desk
=> 200
    says "Vụ việc chờ cử người"
