story "A register kept on paper is taken over: numbers stay, the counter goes on, clocks run already"

now 2026-05-20T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $live at laocai for "Vàng Seo Dế" lives 02761 matter land arrested no

oanh gets /registers/imports
=> 200
    heading "Nhập sổ đang dùng trên giấy"
oanh posts /registers/imports
    unit = $laocai
    file sheet files/so-thu-ly.csv
=> 303 /registers/imports/$file
# Title rows above the headings, headings without marks, rows in whatever order.
oanh gets /registers/imports/$file
=> 200
    says "Không có lỗi: nhập được 4 dòng"
log of register_import $file has "Bùi Thị Kim Oanh" for "register on paper"
oanh posts /registers/imports/$file/take
    rev = 7
=> 409 conflict
    reason "C-47"
oanh posts /registers/imports/$file/take
    rev = 1
=> 303 /registers/imports/$file
oanh again
=> 409 too_late
    reason "C-46"
journal of register_import $file has register.taken by "Bùi Thị Kim Oanh"
sql "SELECT number, state FROM case_file ORDER BY line" is "TT.TGTT.01.2026 handed_over TT.TGTT.02.2026 ended TT.TGTT.03.2026 accepted TT.TV.01.2026 working"
sql "SELECT channel, state FROM request WHERE channel = 'import' ORDER BY id" is "import ended import ended import accepted import accepted"

# What is owed runs from the days of the file: the assignment by 21 May, the advice, the hand-over that is near.
capture $three from sql "SELECT id FROM case_file WHERE number = 'TT.TGTT.03.2026'"
capture $two from sql "SELECT id FROM case_file WHERE number = 'TT.TGTT.02.2026'"
capture $one from sql "SELECT id FROM case_file WHERE number = 'TT.TGTT.01.2026'"
capture $advice from sql "SELECT id FROM case_file WHERE number = 'TT.TV.01.2026'"
clock A03 of case $three is running
clock A03 of case $three is due 2026-05-21
clock A21 of case $two is due 2026-06-15
clock A21 of case $one is absent
clock A06 of case $advice is running
diep gets /registers/$laocai/TGTT/2026
=> 200
    says "Gọi cho chị gái"
    says "Từ sổ giấy, dòng 4"
    says "Quyết định 05/QĐ-TT ngày 06/01/2026"
    says "Bàn giao hồ sơ ngày 20/02/2026"
    xpath "count(//tbody/tr)" is "3"
diep gets /cases/$three
=> 200
    says "Nhập từ sổ giấy, dòng 5"
    says "9:30"
    says "Trong sổ giấy Diện người được trợ giúp Người dân tộc thiểu số Ghi chú Gọi cho chị gái"
diep gets /cases/$two
=> 200
    says "Kết quả Hòa giải thành"
    says "Nơi ở thôn Nà Ản, xã Bát Xát"
diep gets /cases/$one
=> 200
    lacks "Cử người cho vụ việc này"
diep gets /registers/$laocai/TGTT/2026/xlsx
=> 200
    header "Content-Type" contains "spreadsheetml"

# The next acceptance takes the next number; the same file and the same numbers come once.
diep gets /requests/$live/accept
=> 200
diep posts /requests/$live/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$next
sql "SELECT number FROM case_file WHERE id = $next" is "TT.TGTT.04.2026"
oanh gets /registers/imports
=> 200
    says "đã nhập"
oanh posts /registers/imports
    unit = $laocai
    file sheet files/so-thu-ly.csv
=> 409
    field "sheet"
    says "Bùi Thị Kim Oanh đã nhập đúng tệp này rồi."
