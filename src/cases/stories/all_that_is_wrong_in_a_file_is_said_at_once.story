story "All that stands in the way of handing a file over is said in one answer, each by its field"

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
now 2026-12-01T10:00
ha posts /cases/$id/end
    rev = 3
    ending = done
    note = "Tòa đã giao con cho chị nuôi."
=> 303
ha posts /cases/$id/hand-over
    rev = 4
    papers = statement
    papers = opinion
    pages_2 = 0
    pages_3 = 1
    day_3 = "31/02/2026"
    pages_6 = 9
    day_6 = "02/12/2026"
=> 422 invalid
    field "pages_1"
    field "pages_2"
    field "day_3"
    field "pages_4"
    field "pages_5"
    field "day_6"
    field "pages_7"
    says "Bản bào chữa, bản bảo vệ có chữ ký: chưa có gì làm căn cứ. Hãy ghi số trang bản giấy"
    says "Cáo trạng, kết luận điều tra, bản án, quyết định (bản chính hoặc bản sao): ngày này chưa tới."
    says "hãy ghi nội dung phiếu trước"
    xpath "//input[@name='day_3']/@value" is "31/02/2026"
