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
    papers = request_papers
    papers = decision
    pages_1 = 6
=> 422 invalid
    says "Hồ sơ còn thiếu"
    field "papers"
    says "Hồ sơ còn thiếu: Bản bào chữa, bản bảo vệ có chữ ký; Cáo trạng, kết luận điều tra, bản án, quyết định (bản chính hoặc bản sao); Phiếu lấy ý kiến (mẫu 11-TP-TGPL)."
    xpath "count(//input[@name='papers'][@checked])" is "2"
ha posts /cases/$id/hand-over
    rev = 4
    papers = decision
    papers = statement
    papers = request_papers
    pages_4 = 9
    words = "Chị chưa gửi lại phiếu."
=> 422 invalid
    field "papers"
    says "Chưa có gì làm căn cứ cho: Bản bào chữa, bản bảo vệ có chữ ký; Đơn yêu cầu, giấy tờ chứng minh"
    xpath "//input[@name='pages_4']/@value" is "9"
    xpath "count(//input[@name='papers'][@checked])" is "4"
ha posts /cases/$id/hand-over
    rev = 4
    papers = statement
=> 422 invalid
    field "papers"
    says "Hồ sơ còn thiếu: Đơn yêu cầu, giấy tờ chứng minh"
    says "Chưa có gì làm căn cứ cho: Bản bào chữa, bản bảo vệ có chữ ký. Hãy ghi số trang bản giấy"
ha posts /cases/$id/hand-over
    rev = 4
    pages_3 = 0
=> 422 invalid
    field "pages_3"
ha posts /cases/$id/hand-over
    rev = 4
    papers = advice
=> 422 invalid
    says "Một giấy tờ được chọn không còn trong hồ sơ."
ha posts /cases/$id/hand-over
    rev = 4
    papers = opinion
=> 422 invalid
    says "Hãy ghi phiếu ấy trước"
oanh posts /cases/$id/hand-over
    rev = 4
    papers = request_papers
=> 403
