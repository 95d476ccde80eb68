story "The person aided withdraws at the counter, and how it was checked who they are is recorded"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05467 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
huong is receiver at thainguyen "Nông Thị Hương"
request $id at laocai for "Sùng Thị Mỷ" lives 02761 matter land asker "Sùng A Lử"

huong gets /requests/$id/withdraw
=> 404 not_found
diep gets /requests/$id/withdraw
=> 200
    says "Mẫu 05-TP-TGPL"
diep posts /requests/$id/withdraw
    rev = 1
    identity = ""
=> 422 invalid
    field "identity"
diep posts /requests/$id/withdraw
    rev = 4
    identity = "Thẻ căn cước"
=> 409 conflict
    reason "R-03"
diep posts /requests/$id/withdraw
    rev = 1
    identity = "Thẻ căn cước; hỏi riêng bằng tiếng Mông"
=> 303 /requests/$id
diep posts /requests/$id/withdraw
    rev = 2
    identity = "Thẻ căn cước"
=> 409 too_late
    reason "R-02"
journal of request $id has request.withdrawn by "Vũ Ngọc Diệp"
sql "SELECT decided_by || ' ' || state FROM request" is "Vũ Ngọc Diệp withdrawn"
diep gets /requests/$id
=> 200
    says "rút yêu cầu tại quầy"
