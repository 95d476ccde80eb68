story "Who leaves is signed out at once and cannot sign in again; the record says who closed the account"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen

browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "story password"
=> 303 /desk
browser gets /requests
=> 200
tin gets /operator/accounts
=> 200
    says "Vũ Ngọc Diệp"
    says "Người tiếp nhận, Trung tâm TGPL nhà nước tỉnh Lào Cai"
    lacks "đã đóng"
    xpath "//a[@href='/operator/accounts/$diep.account']" is "Vũ Ngọc Diệp"
    budget queries <= 7
tin gets /operator/accounts/$diep.account
=> 200
    heading "Vũ Ngọc Diệp"
    says "Không làm việc nữa"
tin posts /operator/accounts/$diep.account/close
=> 303 /operator/accounts/$diep.account
browser gets /requests
=> 303 /sign-in?next=/requests
browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "story password"
=> 422 invalid
    says "Tên đăng nhập và mật khẩu không khớp."
sql "SELECT count(*) FROM session WHERE account_id = $diep.account" is 0
sql "SELECT count(*) FROM seat WHERE account_id = $diep.account AND to_day IS NULL" is 0
journal of account $diep.account has account.closed by "Lê Văn Tín"
tin gets /operator/accounts
=> 200
    says "đã đóng T2 23/11"
tin gets /operator/accounts/$diep.account
=> 200
    says "Đã đóng tài khoản"
    lacks "Giao vị trí này"
    lacks "Tạo mật khẩu mới"

# Closed is closed.
tin posts /operator/accounts/$diep.account/close
=> 409 conflict
    reason "T-10"
tin posts /operator/accounts/$diep.account/password
    made = 0
=> 409 conflict
    reason "T-10"
tin posts /operator/accounts/$diep.account/seats
    role = receiver
    unit = $laocai
=> 409 conflict
    reason "T-10"
