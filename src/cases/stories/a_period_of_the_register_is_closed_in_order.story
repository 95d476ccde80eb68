story "A period of the register is closed when it is over, in order and once; what is put right later shows"

now 2026-05-20T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre hagiang "Trung tâm TGPL nhà nước tỉnh Tuyên Quang" code TT in 00691 serves 08
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
tuan is director at hagiang "Nông Văn Tuấn"
request $a at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
request $b at laocai for "Lý Láo Lở" lives 02761 matter land arrested no
request $c at laocai for "H’Hen Niê" lives 02761 matter land arrested no

diep posts /requests/$a/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$case_a
diep posts /requests/$b/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$case_b

# May is not over; who receives does not close.
oanh gets /registers/$laocai/TGTT/2026/closings
=> 200
    lacks "Kết sổ kỳ này"
oanh posts /registers/$laocai/TGTT/2026/closings
    period = month
    from = 01/05/2026
=> 409 conflict
    reason "C-24"
oanh posts /registers/$laocai/TGTT/2026/closings
    period = month
    from = 01/04/2026
=> 409
    reason "C-25"
now 2026-07-01T08:00
diep posts /registers/$laocai/TGTT/2026/closings as json
    period = month
    from = 01/05/2026
=> 403
oanh gets /registers/$laocai/TGTT/2026/closings
=> 200
    xpath "count(//form[.//input[@name='period']])" is "1"
oanh posts /registers/$laocai/TGTT/2026/closings
    period = month
    from = 01/06/2026
=> 409
    reason "C-26"
oanh posts /registers/$laocai/TGTT/2026/closings
    period = half
    from = 01/01/2026
=> 409
    reason "C-27"
oanh posts /registers/$laocai/TGTT/2026/closings
    period = week
    from = 01/05/2026
=> 422
    reason "C-22"
oanh posts /registers/$laocai/TGTT/2026/closings
    period = month
    from = 02/05/2026
=> 422
    reason "C-22"
oanh posts /registers/$laocai/TGTT/2026/closings
    from = 01/05/2026
=> 422
    says "Chọn kỳ"
oanh posts /registers/$laocai/TGTT/2026/closings
    period = month
    from = 01/05/2026
=> 303 /registers/closings/$may
oanh again
=> 409
    reason "C-23"
oanh gets /registers/closings/$may as json
=> 200
    json "lines" is "2"
    capture $lines from json "lines_url"
oanh gets $lines as json
=> 200
    json "rows" has 2
oanh gets /registers/$laocai/TGTT/2026?from=2026-06-01&to=2026-06-30 as json
=> 200
    json "rows" has 0
oanh gets "/registers/$laocai/TGTT/2026?from=x&to=%22" as json
=> 200
    json "rows" has 2
journal of register_closing $may has register.closed by "Bùi Thị Kim Oanh"
