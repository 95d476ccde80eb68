story "Who refuses as not entitled whom the check says to be entitled sees that answer and writes why not; and words of a letter are none"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $poor at laocai for "Thào A Sử" lives 02647 matter land arrested no facts "poor=yes"
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land arrested no facts ""

diep gets /requests/$poor/refuse
=> 200
    says "Được, nếu giấy tờ chứng mi"
    says "Người thuộc hộ nghèo"
diep posts /requests/$poor/refuse
    rev = 1
    reason = refuse_not_entitled
    text = "x"
=> 422 invalid
    field "text"
    says "Mấy chữ này chưa nói được gì"
diep posts /requests/$poor/refuse
    rev = 1
    reason = refuse_not_entitled
    text = "Ông không thuộc diện được trợ giúp."
=> 422 invalid
    field "despite"
    says "Kết quả kiểm tra là người này thuộc diện"
    says "Ông không thuộc diện được trợ giúp."
clock A01 of request $poor is running
diep posts /requests/$poor/refuse
    rev = 1
    reason = refuse_not_entitled
    text = "Ông không thuộc diện được trợ giúp."
    despite = "Giấy chứng nhận hộ nghèo đã hết hạn từ năm 2023."
=> 303
journal of request $poor has request.set_aside by "Vũ Ngọc Diệp"
diep gets /requests/$poor
=> 200
    says "Giấy chứng nhận hộ nghèo đã hết hạn từ năm 2023."

# Where the check has answered nothing there is nothing to explain.
diep gets /requests/$asked/refuse
=> 200
    xpath "//textarea[@name='despite']" is absent
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_not_entitled
    text = "Chị không thuộc diện được trợ giúp."
=> 303
journal of request $asked lacks request.set_aside
