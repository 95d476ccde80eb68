story "Numbers of the register have no gap: one sequence for each form of aid and year"

now 2026-12-30T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $a at laocai for "Sùng Thị Mỷ" lives 02761 arrested no
request $b at laocai for "Lý Láo Lở" lives 02761 arrested no
request $c at laocai for "Ma Thị Đào" lives 02761 arrested no
request $d at laocai for "Lò Thị Mai" lives 02761 arrested no

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
diep gets /requests/$c/accept
=> 200
diep posts /requests/$c/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$case_c
now 2027-01-04T09:00
diep gets /requests/$d/accept
=> 200
diep posts /requests/$d/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$case_d
diep gets /cases as json
=> 200
    json "rows.0.number" is "TT.TGTT.01.2027"
    json "rows.1.number" is "TT.TV.01.2026"
    json "rows.2.number" is "TT.TGTT.02.2026"
    json "rows.3.number" is "TT.TGTT.01.2026"
    budget queries <= 5
diep gets /find?q=tt.tgtt.02.2026
=> 200
    says "Lý Láo Lở"
    lacks "Sùng Thị Mỷ"
