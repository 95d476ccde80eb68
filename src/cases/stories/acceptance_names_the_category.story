story "Nobody is accepted without the category of the law under which they are entitled, and the register names it"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land arrested no facts ""
request $poor at laocai for "Thào A Sử" lives 02647 matter land arrested no facts "poor=yes"

diep gets /requests/$asked/accept
=> 200
    says "chưa khớp với diện nào"
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 422
    field "category"
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    category = E99
    papers = complete
=> 422
    field "category"
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    category = E10
    basis = "Giấy xác nhận khuyết tật."
    papers = complete
=> 303 /cases/$case
sql "SELECT category FROM request WHERE id = $asked" is "E10"
diep gets /registers/$laocai/TV/2026
=> 200
    says "Người khuyết tật"

diep gets /requests/$poor/accept
=> 200
    xpath "//select[@name='category']/option[@selected]/@value" is "E02"
diep posts /requests/$poor/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303
sql "SELECT category FROM request WHERE id = $poor" is "E02"
oanh gets /cases/$case/void
=> 200
oanh posts /cases/$case/void
    rev = 1
    why = "Nhầm người."
=> 303
sql "SELECT category || '.' FROM request WHERE id = $asked" is "."
