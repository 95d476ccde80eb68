story "A register is read and printed by the centre that keeps it, line by line, and by nobody else"

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

diep gets /registers
=> 200
    says "Chưa thụ lý vụ việc nào"
diep gets /requests/$a/accept
=> 200
diep posts /requests/$a/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$case_a
diep gets /requests/$b/accept
=> 200
diep posts /requests/$b/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$case_b

# One register for a form and a year; another centre has none of ours, and a provider reads none.
diep gets /registers
=> 200
    xpath "count(//tbody/tr)" is "1"
    says "chưa kết sổ"
diep gets /registers/$laocai/TGTT/2026
=> 200
    heading "Sổ TGTT 2026"
    says "TT.TGTT.01.2026"
    says "Lý Láo Lở"
    budget queries <= 14
log of unit $laocai has "Vũ Ngọc Diệp" for "register"
tuan gets /registers/$laocai/TGTT/2026
=> 404
    reason "C-20"
diep gets /registers/$laocai/TV/2026
=> 404
diep gets /registers/$laocai/TGTT/99999999999
=> 404
ha gets /registers/$laocai/TGTT/2026
=> 403
diep gets /registers/$laocai/TGTT/2026/pdf
=> 200
    header "Content-Type" is "application/pdf"
tuan gets /registers/$laocai/TGTT/2026/pdf
=> 404
