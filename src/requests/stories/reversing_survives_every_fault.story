story "A refusal is taken back whole or not at all, whichever step of the database fails"
tagged faults

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
tuan is deputy at laocai "Hoàng Văn Tuấn"
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land

diep posts /requests/$asked/refuse as json
    rev = 1
    reason = refuse_deceased
    text = "Người được giúp đã mất."
=> 303
tuan gets /requests/$asked/reverse
=> 200
tuan posts /requests/$asked/reverse
    rev = 2
    why = "Nhầm người."
=> 303
sql "SELECT count(*) FROM request WHERE state = 'filed' AND refusal = '' AND decided_by = ''" is 1
sql "SELECT count(*) FROM paper WHERE withdrawn_at IS NOT NULL" is 1
