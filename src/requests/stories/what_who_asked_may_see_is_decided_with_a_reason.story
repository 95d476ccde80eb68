story "What who asked may see is decided by the receiver, with a reason that stays in the record"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
ha is provider at laocai "Trần Thu Hà" lawyer
xa is receiver at thainguyen "Lý Văn Xa"
stranger is citizen
request $id at laocai for "Sùng Thị Mỷ" born 1990 lives 02647 matter family asker "Giàng A Sình"

# Who may not: a provider, another centre, nobody.
ha gets /requests/$id/access
=> 403
xa gets /requests/$id/access
=> 404
xa posts /requests/$id/access/sees without token
=> 403
stranger gets /requests/$id/access
=> 303

diep gets /requests/$id
=> 200
    says "Người thân thích khác"
    says "chỉ xem trạng thái và ngày"
    budget queries <= 40
diep gets /requests/$id/access
=> 200
    heading "Ai được theo dõi: Sùng Thị Mỷ"
    budget queries <= 20
diep posts /requests/$id/access/sees
    rev = 1
    sees = nothing
=> 422
    field "reason"
diep posts /requests/$id/access/sees
    rev = 1
    sees = progress
    reason = "như cũ"
=> 422
    field "sees"
diep posts /requests/$id/access/sees
    rev = 7
    sees = nothing
    reason = "chị Mỷ nói bị chồng đánh"
=> 409
    reason "R-03"
diep posts /requests/$id/access/sees
    rev = 1
    sees = nothing
    reason = "chị Mỷ nói bị chồng đánh"
=> 303
journal of request $id has request.sees_changed by "Vũ Ngọc Diệp"
diep gets /requests/$id
=> 200
    says "Không cho người yêu cầu biết."
    says "chị Mỷ nói bị chồng đánh"

# The words were agreed with who asked, not with the person aided.
diep posts /requests/$id/access/codes
    rev = 2
    holder = aided
    shown = pass_phrase
=> 422
    field "shown"
    says "Câu hẹn là của người yêu cầu."
diep posts /requests/$id/access/codes
    rev = 2
    holder = aided
    shown = id_card
    detail = 12
=> 422
    field "detail"
    says "Hãy gõ bốn chữ số cuối"
diep posts /requests/$id/access/codes
    rev = 2
    holder = aided
    shown = known
=> 422
    field "detail"
    says "Hãy ghi nhận ra"
