story "A like name on the other side asks the director for words; they are recorded with her name"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $theirs at laocai for "Giàng A Páo" born 1985-02-03 lives 02761 matter civil arrested no
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$theirs/accept
=> 200
diep posts /requests/$theirs/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    opposing_1 = "Hoàng Văn Tuấn"
=> 303 /cases/$other
oanh gets /cases/$other/assign
=> 200
    xpath "count(//td[@data-label='Xung đột']//*[contains(@class, 'kip-flag--ok')])" is "2"
oanh posts /cases/$other/assign
    rev = 1
    provider = $quan
=> 303 /cases/$other
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    opposing_1 = "Giàng A Páo"
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
    says "Giống tên"
    says "trùng cả họ tên, chưa so được năm sinh"
    lacks "TT.TGTT.01.2026"
    lacks "Phải xem xét trước"
    xpath "count(//*[@name='clearance'])" is "0"
oanh posts /cases/$id/assign
    rev = 1
    provider = $quan
    agency = "Tòa án nhân dân khu vực 1"
=> 409 conflict
    field "clearance"
    says "Phải xem xét trước: Đỗ Minh Quân"
    says "Có tên ở đây giống tên người mà Đỗ Minh Quân từng gặp"
    lacks "TT.TGTT.01.2026"
    xpath "//input[@name='provider'][@checked]/@value" is "$quan"
    xpath "//input[@name='cleared_for']/@value" is "$quan"
    xpath "//input[@name='agency']/@value" is "Tòa án nhân dân khu vực 1"
oanh posts /cases/$id/assign
    rev = 1
    provider = $quan
    cleared_for = $ha
    clearance = "Đã hỏi bà Hà: không quen."
=> 409 conflict
    field "clearance"
    xpath "//textarea[@name='clearance']" is ""
clock A03 of case $id is running
oanh posts /cases/$id/assign
    rev = 1
    provider = $quan
    cleared_for = $quan
    clearance = "Đã hỏi ông Quân: khác năm sinh, khác xã."
=> 303 /cases/$id
oanh gets /cases/$id
=> 200
    says "Giống tên, đã xem xét"
    says "Bùi Thị Kim Oanh: Đã hỏi ông Quân: khác năm sinh, khác xã."
sql "SELECT cleared_by FROM conflict_check WHERE result = 'likeness'" is "Bùi Thị Kim Oanh"
