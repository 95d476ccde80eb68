story "A file is given back with all that lacks, and the limit runs on"

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
    papers = request_form
    papers = evidence
    papers = decision
    papers = statement
    papers = judgment
    pages_1 = 2
    day_1 = "20/11/2026"
    pages_2 = 1
    day_2 = "20/11/2026"
    pages_5 = 4
    day_5 = "24/11/2026"
    pages_6 = 9
    day_6 = "24/11/2026"
    words = "Chị chưa gửi lại phiếu."
=> 303 /cases/$id/hand-over
ha posts /cases/$id/hand-over
    rev = 5
    papers = request_form
    papers = evidence
    words = "Lần nữa."
=> 409 conflict
    reason "C-64"
clock A21 of case $id is running
diep posts /cases/$id/hand-over/return
    rev = 5
    papers = opinion
=> 422 invalid
    field "words"
    xpath "//input[@name='papers'][@checked]/@value" is "opinion"
diep posts /cases/$id/hand-over/return
    rev = 5
    papers = opinion
    papers = judgment
    words = "Bản án chưa có dấu; thiếu phiếu lấy ý kiến."
=> 303 /cases/$id/hand-over
ha gets /cases/$id
=> 200
    says "hồ sơ bị trả lại"
    says "Thiếu: Phiếu lấy ý kiến (mẫu 11-TP-TGPL); Cáo trạng"
clock A21 of case $id is running
ha gets /cases/$id/hand-over
=> 200
    xpath "//input[@name='pages_5']/@value" is "4"
    xpath "//input[@name='pages_6']/@value" is ""
    xpath "count(//input[@name='papers'][@checked])" is "4"
journal of case $id has case.file_returned by "Vũ Ngọc Diệp"
