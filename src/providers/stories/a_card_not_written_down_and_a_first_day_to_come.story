story "A card that nobody wrote down is no good card, and bars nobody; who begins later stands on the roll and is not chosen yet"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

tin gets /operator/providers/new?unit=$laocai
=> 200
tin posts /operator/providers/new
    unit = $laocai
    name = "Lý Văn Sơn"
    kind = officer
    from = "01/11/2026"
=> 303 /operator/providers?unit=$laocai
capture $son from sql "SELECT id FROM provider WHERE name = 'Lý Văn Sơn'"
tin posts /operator/providers/new
    unit = $laocai
    name = "Giàng Seo Páo"
    kind = lawyer
    card = "LS 777"
    from = "01/12/2026"
=> 303 /operator/providers?unit=$laocai
oanh gets /operator/providers
=> 200
    xpath "//tr[contains(., 'Giàng Seo Páo')]" contains "từ 01/12/2026"
    xpath "//tr[contains(., 'Giàng Seo Páo')]//*[contains(@class, 'kip-flag--bad')]" is absent

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
    xpath "//tr[contains(., 'Lý Văn Sơn')]" contains "chưa ghi số thẻ"
    lacks "thẻ còn hạn"
    lacks "Giàng Seo Páo"
oanh posts /cases/$id/assign
    rev = 1
    provider = $son
=> 303 /cases/$id

# From the first day on.
now 2026-12-01T08:00
oanh gets /operator/providers
=> 200
    lacks "từ 01/12/2026"
    xpath "//tr[contains(., 'Giàng Seo Páo')]" contains "01/12/2026"
