story "A request is refused with any of the grounds of the law: who is not entitled and what is no concrete case are told apart, in words for the citizen; the clock stops"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

request $r0 at laocai for "Người Một" lives 02761
request $r1 at laocai for "Người Hai" lives 02761
request $r2 at laocai for "Người Ba" lives 02761
request $r3 at laocai for "Người Bốn" lives 02761
request $r4 at laocai for "Người Năm" lives 02761

diep gets /requests/$r0/refuse
=> 200
    says "Điểm a khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
    says "Thông báo viết theo mẫu 08-TP-TGPL"
    says "Đồng hồ A01 dừng"
    xpath "count(//input[@name='reason'])" is "5"
    xpath "count(//input[@name='reason'][@checked])" is "0"
diep posts /requests/$r0/refuse
    rev = 1
    reason = refuse_not_entitled
    text = "Việc này trung tâm không làm được. Ông bà hỏi tiếp ở phòng tư pháp xã."
    despite = "Giấy chứng nhận hộ nghèo đã hết hạn."
=> 303 /requests/$r0
diep gets /requests/$r0
=> 200
    says "Đã từ chối"
    says "Người cần giúp không thuộc diện được trợ giúp pháp lý"
    says "Điểm a khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
    lacks "Xem và quyết định"
clock A01 of request $r0 is stopped
journal of request $r0 has request.refused by "Vũ Ngọc Diệp"
diep posts /requests/$r1/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này trung tâm không làm được. Ông bà hỏi tiếp ở phòng tư pháp xã."
=> 303 /requests/$r1
diep gets /requests/$r1
=> 200
    says "Đã từ chối"
    says "Điểm b khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
    lacks "Xem và quyết định"
clock A01 of request $r1 is stopped
journal of request $r1 has request.refused by "Vũ Ngọc Diệp"
diep posts /requests/$r2/refuse
    rev = 1
    reason = refuse_deceased
    text = "Việc này trung tâm không làm được. Ông bà hỏi tiếp ở phòng tư pháp xã."
=> 303 /requests/$r2
diep gets /requests/$r2
=> 200
    says "Đã từ chối"
    says "Điểm c khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
    lacks "Xem và quyết định"
clock A01 of request $r2 is stopped
journal of request $r2 has request.refused by "Vũ Ngọc Diệp"
diep posts /requests/$r3/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Việc này trung tâm không làm được. Ông bà hỏi tiếp ở phòng tư pháp xã."
=> 303 /requests/$r3
diep gets /requests/$r3
=> 200
    says "Đã từ chối"
    says "Điểm d khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
    lacks "Xem và quyết định"
clock A01 of request $r3 is stopped
journal of request $r3 has request.refused by "Vũ Ngọc Diệp"
diep posts /requests/$r4/refuse
    rev = 1
    reason = refuse_no_concrete_case
    text = "Việc này trung tâm không làm được. Ông bà hỏi tiếp ở phòng tư pháp xã."
=> 303 /requests/$r4
diep gets /requests/$r4
=> 200
    says "Đã từ chối"
    says "không phải vụ việc cụ thể"
    says "Điểm a khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
clock A01 of request $r4 is stopped
sql "SELECT count(*) FROM request WHERE state = 'refused' AND decided_by = 'Vũ Ngọc Diệp' AND law_version <> ''" is "5"
diep gets /requests
=> 200
    heading "Không còn yêu cầu nào chờ"
