story "Who has no valid card, no running contract, or is still in training is not assigned, and the page says why"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
tin is operator at kip "Lê Văn Tín"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
diep gets /operator/providers/$ha
=> 403
oanh gets /operator/providers/12345
=> 404
oanh gets /operator/providers
=> 200
oanh gets /operator/providers/$ha
=> 200
    heading "Trần Thu Hà"
oanh posts /operator/providers/$ha
    card = "TGV 12"
    revoked = 02/11/2026
=> 422
    field "note"
oanh posts /operator/providers/$ha
    card = "TGV 12"
    to = 01/01/2000
=> 422
    field "to"
oanh posts /operator/providers/12345
    card = "TGV 12"
=> 404
oanh posts /operator/providers/$ha
    card = "TGV 12"
    revoked = 02/11/2026
    note = "Quyết định 15 của Chủ tịch tỉnh"
    languages = vi
    languages = hmn
=> 303 /operator/providers/$ha
journal of unit $laocai has provider.changed by "Bùi Thị Kim Oanh"
oanh gets /operator/providers/$ha
=> 200
    xpath "//input[@name='languages' and @value='hmn' and @checked]/@value" is "hmn"
    says "Điểm b khoản 1 Điều 25 Luật Trợ giúp pháp lý 2017"
oanh gets /cases/$id/assign
=> 200
    says "thẻ bị thu hồi"
    xpath "count(//input[@name='provider'])" is "1"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 422
    field "provider"
oanh gets /operator/providers/$quan
=> 200
oanh posts /operator/providers/$quan
    suspended = 20/11/2026
    note = "Bị tạm giữ"
=> 303 /operator/providers/$quan
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $quan
=> 422
    field "provider"

# Somebody in training helps, and is never assigned.
tin gets /operator/providers/new?unit=$laocai
=> 200
tin posts /operator/providers/new
    unit = $laocai
    name = "Vàng Seo Lử"
    kind = probationer
    from = 01/11/2026
=> 303 /operator/providers?unit=$laocai
capture $lu from sql "SELECT id FROM provider WHERE kind = 'probationer'"
oanh gets /cases/$id/assign
=> 200
    says "Điều 20 Luật Trợ giúp pháp lý 2017"
oanh posts /cases/$id/assign
    rev = 1
    provider = $lu
=> 422
    field "provider"
