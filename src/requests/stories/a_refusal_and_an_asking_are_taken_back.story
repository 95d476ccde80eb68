story "A wrong refusal and a wrong asking are taken back by the head: papers withdrawn, the clock runs from the receipt"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
tuan is deputy at laocai "Hoàng Văn Tuấn"
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_deceased
    text = "Người được giúp đã mất."
=> 303
now +3h
tuan gets /requests/$asked/reverse
=> 200
    says "từ chối"
tuan posts /requests/$asked/reverse
    rev = 2
=> 422
    field "why"
tuan posts /requests/$asked/reverse
    rev = 2
    why = "Nhầm người."
=> 303
clock A01 of request $asked is due 2026-11-20T08:00
sql "SELECT count(*) FROM request WHERE state = 'filed' AND refusal = '' AND decided_by = ''" is 1
sql "SELECT count(*) FROM paper WHERE withdrawn_at IS NOT NULL" is 1
diep gets /requests/$asked/complete
=> 200
diep posts /requests/$asked/complete
    rev = 3
    items = identity
=> 303
tuan posts /requests/$asked/reverse
    rev = 4
    why = "Giấy đã có trong hồ sơ."
=> 303
sql "SELECT count(*) FROM request_completion WHERE reversed_at IS NULL" is 0
clock A01 of request $asked is due 2026-11-20T08:00
diep posts /requests/$asked/complete
    rev = 5
    items = case_papers
=> 303
