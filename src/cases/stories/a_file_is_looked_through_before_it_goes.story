story "A file that lacks what its form of aid needs names all of it, and does not go without a word"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha gets /cases/$id/hand-over
=> 409 too_late
    reason "C-03"
now 2026-12-01T10:00
ha posts /cases/$id/end
    rev = 3
    ending = done
    note = "Tòa đã giao con cho chị nuôi."
=> 303
diep posts /cases/$id/hand-over/receive
    rev = 4
=> 409 conflict
    reason "C-63"
diep posts /cases/$id/hand-over/return
    rev = 4
    words = "Chưa bàn giao."
=> 409 conflict
    reason "C-63"
ha gets /cases/$id/hand-over
=> 200
    says "Bản bào chữa, bản bảo vệ có chữ ký"
    lacks "Văn bản tư vấn có chữ ký"
    says "Chưa ghi ý kiến của người được trợ giúp."
    budget queries <= 22
ha posts /cases/$id/hand-over
    rev = 4
    papers = request_form
    papers = decision
    pages_1 = 6
    day_1 = "20/11/2026"
=> 422 invalid
    field "pages_2"
    field "pages_5"
    field "pages_6"
    field "pages_7"
    says "Bản bào chữa, bản bảo vệ có chữ ký phải có trong hồ sơ."
    says "Phiếu lấy ý kiến (mẫu 11-TP-TGPL) phải có trong hồ sơ."
    xpath "count(//input[@name='papers'][@checked])" is "2"
ha posts /cases/$id/hand-over
    rev = 4
    papers = decision
    papers = statement
    papers = request_form
    pages_6 = 9
    words = "Chị chưa gửi lại phiếu."
=> 422 invalid
    field "pages_1"
    field "pages_5"
    field "day_6"
    says "Đơn yêu cầu trợ giúp pháp lý: chưa có gì làm căn cứ"
    says "Cáo trạng, kết luận điều tra, bản án, quyết định (bản chính hoặc bản sao): hãy ghi ngày trên giấy tờ."
    xpath "//input[@name='pages_6']/@value" is "9"
    xpath "count(//input[@name='papers'][@checked])" is "4"
ha posts /cases/$id/hand-over
    rev = 4
    papers = advice
=> 422 invalid
    says "Một giấy tờ được chọn không còn trong hồ sơ."
ha posts /cases/$id/hand-over
    rev = 4
    papers = opinion
    words = "Chị chưa gửi lại phiếu."
=> 422 invalid
    field "pages_7"
oanh posts /cases/$id/hand-over
    rev = 4
    papers = request_form
=> 403
