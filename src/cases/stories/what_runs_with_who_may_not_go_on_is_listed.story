story "What runs in the charge of somebody who may not go on is listed for the head of the centre"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /operator/providers/$quan
=> 200
oanh posts /operator/providers/$quan
    card_to = 31/12/2026
=> 303 /operator/providers/$quan
oanh posts /cases/$id/assign
    rev = 1
    provider = $quan
=> 303 /cases/$id
diep gets /providers/$quan/matters
=> 403
oanh gets /providers/$quan/matters
=> 200
    says "Sùng Thị Mỷ"
oanh gets /providers/12345/matters
=> 404
now 2027-01-04T08:00
oanh gets /providers/$quan/matters
=> 200
    says "Điểm b khoản 1 Điều 25 Luật Trợ giúp pháp lý 2017"
    says "cần người khác"
