story "A complete file is received, which meets the limit, and put away with its list"

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
    pages_1 = 2
    day_1 = "20/11/2026"
    pages_2 = 1
    day_2 = "12/08/1989"
    pages_6 = 9
    day_6 = "01/12/2026"
    pages_7 = 1
=> 303
oanh posts /cases/$id/archive
    rev = 6
    words = "Kho 1"
=> 409 too_late
oanh posts /cases/$id/hand-over/receive
    rev = 6
=> 303 /cases/$id/hand-over
clock A21 of case $id is stopped
oanh gets /cases/$id/hand-over
=> 200
    xpath "count(//main//*[contains(@class, 'kip-flag--ask')])" is "0"
    says "bản giấy, số trang: 9, ngày 01/12/2026"
oanh gets /registers/$laocai/TGTT/2026
=> 200
    says "Bàn giao hồ sơ ngày 01/12/2026"
oanh posts /cases/$id/archive
    rev = 7
=> 422 invalid
    field "words"
oanh posts /cases/$id/archive
    rev = 7
    words = "Kho 1, giá 3, hộp 12"
=> 303 /cases/$id/archive
oanh again
=> 409 too_late
sql "SELECT state FROM case_file" is "archived"
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /cases/$id/papers/$paper
=> 200
    says "Mục lục hồ sơ"
    says "Nơi lưu hồ sơ: Kho 1, giá 3, hộp 12."
    says "Bản bảo vệ"
    xpath "//tr[contains(., 'Cáo trạng')]/td[last()]" is "9"
    xpath "//tr[contains(., 'Đơn yêu cầu')]/td[last()]" is "2"
oanh gets /cases/$id
=> 200
    says "đã lưu trữ"
    says "Không còn việc gì: hồ sơ đã lưu trữ"
journal of case $id has case.file_received by "Bùi Thị Kim Oanh"
journal of case $id has case.archived by "Bùi Thị Kim Oanh"
