story "A director speaks for the own centre alone; a seat is one provider's; who works on paper has a name"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19 opened 2025-07-01
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
kim is collaborator at laocai "Hoàng Thị Kim"
chung is provider at thainguyen "Nông Văn Chung"

diep gets /operator/providers
=> 403 denied
ha gets /operator/providers/new
=> 403 denied
tin gets /operator/providers
=> 200
    heading "Người thực hiện của đơn vị nào?"
    xpath "count(//ul[@class='kip-tabs']/li)" is "2"
oanh gets /operator/providers?unit=$thainguyen
=> 404
    reason "U-02"
oanh gets /operator/providers/new?unit=$thainguyen
=> 404
oanh gets /operator/providers/new?seat=$kim.seat
=> 200
    xpath "//option[@selected]" contains "Hoàng Thị Kim"
    lacks "Nông Văn Chung"
    xpath "count(//select[@name='seat']/option)" is "2"
oanh posts /operator/providers/new
    unit = $thainguyen
    seat = $chung.seat
    kind = lawyer
    from = "01/11/2026"
=> 404
oanh posts /operator/providers/new              # a seat of another centre
    unit = $laocai
    seat = $chung.seat
    kind = lawyer
    from = "01/11/2026"
=> 422 invalid
    field "seat"
oanh posts /operator/providers/new              # one that has a provider
    unit = $laocai
    seat = $ha.seat
    kind = lawyer
    from = "01/11/2026"
=> 422 invalid
    field "seat"
oanh posts /operator/providers/new
    unit = $laocai
    kind = adviser
    from = "01/11/2026"
=> 422 invalid
    field "name"
oanh posts /operator/providers/new
    unit = $laocai
    name = "Giàng A Sình"
    kind = king
    from = "hôm qua"
=> 422 invalid
    field "kind"
    field "from"
oanh posts /operator/providers/new
    unit = $laocai
    name = "Giàng A Sình"
    kind = adviser
    from = "01/11/2026"
=> 303 /operator/providers?unit=$laocai
oanh gets /operator/providers
=> 200
    says "Giàng A Sình"
    says "làm trên giấy, không đăng nhập"
    xpath "count(//tbody/tr)" is "2"
