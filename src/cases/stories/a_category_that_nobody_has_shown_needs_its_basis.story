story "A category that the check has not said or the age does not fit is accepted when somebody writes by what it is known"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $child at laocai for "Ma Thị Nết" born 2015 lives 02647 matter land arrested no facts "poor=yes"
request $unknown at laocai for "Thào A Sử" lives 02647 matter land arrested no facts ""

diep gets /requests/$child/accept
=> 200
diep posts /requests/$child/accept
    rev = 1
    form = consultation
    arrested = no
    category = E09
    papers = complete
=> 422 invalid
    field "basis"
    says "Tuổi không khớp với diện này"
diep posts /requests/$child/accept
    rev = 1
    form = consultation
    arrested = no
    category = E02
    papers = complete
=> 303
journal of request $child lacks request.set_aside

diep gets /requests/$unknown/accept
=> 200
diep posts /requests/$unknown/accept
    rev = 1
    form = consultation
    arrested = no
    category = E01
    papers = complete
=> 422 invalid
    field "basis"
    says "Kết quả kiểm tra chưa nói đến diện này"
diep posts /requests/$unknown/accept
    rev = 1
    form = consultation
    arrested = no
    category = E01
    basis = "Thẻ người có công số 12/2024 đã xem tại quầy."
    papers = complete
=> 303
journal of request $unknown has request.set_aside by "Vũ Ngọc Diệp"
diep gets /requests/$unknown
=> 200
    says "Thẻ người có công số 12/2024 đã xem tại quầy."
