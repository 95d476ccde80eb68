story "Accepted before the papers are there: 5 working days to bring them, 10 in a specially difficult area"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $town at laocai for "Sùng Thị Mỷ" lives 02647 matter family arrested no
request $hills at laocai for "Lý Láo Lở" lives 02842 matter land arrested no

diep gets /requests/$hills/accept
=> 200
    says "10 ngày làm việc"
    says "hết thứ Sáu 04/12/2026"
diep posts /requests/$hills/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    ground = accept_at_once_harm
    items = identity
=> 403
    field "ground"
    says "người đứng đầu"
diep posts /requests/$hills/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    ground = accept_at_once_agency
    items = identity
    items = poor_certificate
=> 303 /cases/$high
clock A02 of case $high is due 2026-12-04
oanh gets /requests/$town/accept
=> 200
    says "Chưa rõ có phải vùng đặc biệt khó khăn"
    says "hết thứ Sáu 27/11/2026"
    says "hết thứ Sáu 04/12/2026"
oanh posts /requests/$town/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    ground = accept_at_once_harm
    items = identity
    items = poor_certificate
=> 422
    field "hard_area"
oanh posts /requests/$town/accept
    rev = 1
    form = litigation
    arrested = no
    hard_area = no
    papers = later
    ground = accept_at_once_harm
    items = identity
    items = poor_certificate
=> 303 /cases/$low
clock A02 of case $low is due 2026-11-27
clock A03 of case $low is due 2026-11-25
request $told at laocai for "Vàng Thị Súa" lives 02647 matter land arrested no facts "hard_area=yes"
diep gets /requests/$told/accept
=> 200
    xpath "//input[@name='hard_area' and @value='yes']/@checked" is "checked"
    says "hết thứ Sáu 04/12/2026"
    lacks "hết thứ Sáu 27/11/2026"
diep posts /requests/$told/accept
    rev = 1
    form = litigation
    arrested = no
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
    hard_area = no
    papers = later
    ground = accept_at_once_agency
    items = identity
=> 303 /cases/$seen
clock A02 of case $seen is due 2026-11-27
sql "SELECT hard_area FROM request WHERE id = $told" is "no"
diep gets /requests/$told
=> 200
    xpath "//dl[preceding-sibling::h3]" is "Cư trú ở xã, thôn thuộc vùng đặc biệt khó khănKhông"
oanh gets /cases/$low
=> 200
    says "Người yêu cầu"
