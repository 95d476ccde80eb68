story "An operator closes neither the own account nor the own seat: another operator does"

now 2026-11-23T08:00
tin is operator at kip "Lê Văn Tín"
hoa is operator at kip "Phan Thị Hòa"

tin gets /operator/accounts/$tin.account
=> 200
    lacks "Không làm việc nữa"
    lacks "Kết thúc vị trí này ngay"
    says "Mất mật khẩu"
tin posts /operator/accounts/$tin.account/close
=> 409 conflict
    reason "T-11"
tin posts /operator/accounts/$tin.account/seats/$tin.seat/end
=> 409 conflict
    reason "T-11"
tin gets /operator/accounts
=> 200
hoa gets /operator/accounts/$tin.account
=> 200
hoa posts /operator/accounts/$tin.account/close
=> 303 /operator/accounts/$tin.account
tin forgets cookies
tin gets /operator/accounts
=> 303 /sign-in?next=/operator/accounts
