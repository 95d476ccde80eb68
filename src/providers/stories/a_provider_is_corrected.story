story "An office corrects how a provider is reached, and what who works on paper is called; what it was stays in the record"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 01843 serves 19 opened 2025-07-01
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
hung is director at thainguyen "Ma Văn Hùng"
ha is provider at laocai "Trần Thu Hà" lawyer

oanh gets /operator/providers/$ha/edit
=> 200
    heading "Sửa thông tin Trần Thu Hà"
oanh posts /operator/providers/$ha/edit         # the account's name
    name = "Người khác"
=> 403 denied
    reason "P-09"
    says "do người quản trị sửa"
oanh posts /operator/providers/$ha/edit
    telephone = 12
=> 422 invalid
    field "telephone"
oanh posts /operator/providers/$ha/edit
    telephone = "0912 345 678"
    organisation = "Văn phòng luật sư Sa Pa"
=> 303 /operator/providers/$ha
journal of provider $ha has provider.corrected by "Bùi Thị Kim Oanh"
oanh gets /operator/providers/$ha
=> 200
    says "0912 345 678"
    says "Văn phòng luật sư Sa Pa"
oanh posts /operator/providers/$ha/edit
    telephone = "0912 345 678"
    organisation = "Văn phòng luật sư Sa Pa"
=> 422 invalid
    reason "P-10"
hung gets /operator/providers/$ha/edit
=> 404
hung posts /operator/providers/$ha/edit
    telephone = "0912 345 679"
=> 404
diep gets /operator/providers/$ha/edit
=> 403

# Who works on paper has no account: the office corrects the name.
oanh posts /operator/providers/new as json
    unit = $laocai
    kind = lawyer
    name = "Lý A Vần"
    from = 2026-11-01
=> 303
capture $van from sql "SELECT id FROM provider WHERE name = 'Lý A Vần'"
oanh posts /operator/providers/$van/edit
    name = ""
=> 422 invalid
    field "name"
oanh posts /operator/providers/$van/edit
    name = "Lý A Văn"
=> 303 /operator/providers/$van
oanh gets /operator/providers/$van/edit
=> 200
    xpath "//input[@name='name']/@value" is "Lý A Văn"
    xpath "//ol[@class='kip-journal']//s" is "Lý A Vần"
