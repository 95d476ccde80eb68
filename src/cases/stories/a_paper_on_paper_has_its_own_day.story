story "A paper that is on paper alone has its own day, form 11 typed by the adviser its pages, and the list its order"

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
ha posts /cases/$id/opinion
    rev = 4
    given_on = "30/11/2026"
    given_by = client
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
=> 303 /cases/$id/opinion
ha posts /cases/$id/files
    kind = statement
    title = "Bản bảo vệ"
    file paper files/paper.pdf
=> 303
ha posts /cases/$id/hand-over
    rev = 5
    papers = decision
    papers = statement
    papers = opinion
    pages_1 = 2
    day_1 = "20/11/2026"
    pages_2 = 1
    day_2 = "12/08/1989"
    pages_6 = 9
    day_6 = "30/11/2026"
=> 422 invalid
    field "pages_7"
    says "Phiếu lấy ý kiến (mẫu 11-TP-TGPL): chưa có gì làm căn cứ"
    xpath "//input[@name='day_2']/@value" is "12/08/1989"
ha posts /cases/$id/hand-over
    rev = 5
    papers = decision
    papers = statement
    pages_1 = 2
    day_1 = "20/11/2026"
    pages_2 = 1
    day_2 = "12/08/1989"
    pages_6 = 9
    day_6 = "01/12/2026"
    pages_7 = 1
=> 303
oanh gets /cases/$id/hand-over
=> 200
    says "bản giấy, số trang: 9, ngày 01/12/2026"
    says "bản giấy, số trang: 1, ngày 30/11/2026"
oanh gets /cases/$id/opinion
=> 200
    says "Phiếu có chữ ký đã có trong hồ sơ giấy được bàn giao."
oanh gets /cases/$id/archive
=> 200
    says "1 12/08/1989 Giấy tờ chứng minh là người được trợ giúp pháp lý (bản giấy) 1"
    xpath "count(//tr[contains(., 'Phiếu lấy ý kiến')])" is "1"
    xpath "//tr[contains(., 'Phiếu lấy ý kiến')]" contains "30/11/2026"
    xpath "//tr[contains(., 'Phiếu lấy ý kiến')]/td[last()]" is "1"
    xpath "//tbody/tr[last() - 1]" contains "Cáo trạng"
    xpath "//tbody/tr[last() - 1]" contains "01/12/2026"
