story "Who is in charge is not walled off, and who is walled off is not assigned"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/walls
=> 200
oanh posts /cases/$id/walls
    account = $ha.account
    why = "Vợ chồng với bên kia."
=> 303 /cases/$id/walls
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 409 conflict
    field "provider"
oanh posts /cases/$id/walls/lift
    account = $ha.account
    why = "Không phải."
=> 303 /cases/$id/walls
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
oanh posts /cases/$id/walls
    account = $ha.account
    why = "Vợ chồng với bên kia."
=> 422
    field "account"
