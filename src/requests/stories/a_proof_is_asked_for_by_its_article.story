story "The list of what to add names the article of each paper, as it is for whoever asks"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $poor at laocai for "Ma Thị Nết" lives 02647 matter land arrested no
request $accused at laocai for "Lý Láo Lở" born 1985-03-02 lives 02647 matter criminal arrested no facts "near_poor=yes\nrole=accused"

diep gets /requests/$poor/complete
=> 200
diep posts /requests/$poor/complete
    rev = 1
    items = poor_certificate
    items = near_poor_certificate
=> 303
capture $paper from sql "SELECT max(id) FROM paper"
diep gets /requests/$poor/papers/$paper
=> 200
    says "Giấy chứng nhận hộ nghèo (khoản 2 Điều 33 Thông tư 08/2017/TT-BTP)"
    lacks "Giấy chứng nhận hộ cận nghèo ("
diep gets /requests/$accused/complete
=> 200
diep posts /requests/$accused/complete
    rev = 1
    items = near_poor_certificate
=> 303
capture $paper from sql "SELECT max(id) FROM paper"
diep gets /requests/$accused/papers/$paper
=> 200
    says "Giấy chứng nhận hộ cận nghèo (khoản 6 Điều 33 Thông tư 08/2017/TT-BTP)"
