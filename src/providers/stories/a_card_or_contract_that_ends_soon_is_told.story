story "Who assigns is told of a card or contract that ends within the days of watch.yaml; after its end nobody is chosen by it"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 01843 serves 19 opened 2025-07-01
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai opened 2025-07-01
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
minh is deputy at laocai "Đỗ Quang Minh"
hung is director at thainguyen "Ma Văn Hùng"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at bacha "Đỗ Minh Quân" lawyer
un is provider at laocai "Lò Văn Ún" officer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
diep posts /requests/$asked/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id

oanh gets /providers/ending
=> 200
    heading "Thẻ, hợp đồng sắp hết hạn"
    says "Không có thẻ hay hợp đồng nào sắp hết hạn."
oanh posts /operator/providers/$ha as json
    card = "LS 12345"
    to = 2026-12-23                             # the thirtieth day
=> 303
oanh posts /operator/providers/$quan as json
    card = "LS 777"
    card_to = 2026-11-25
=> 303
oanh posts /operator/providers/$un as json      # one day too far
    card = "TGV 12"
    card_to = 2026-12-24
=> 303

# The figure on the desk is the number of its rows.
minh gets /desk
=> 200
    xpath "//ul[contains(@class, 'kip-tiles')]//a[@href='/providers/ending']" contains "2"
minh gets /providers/ending
=> 200
    xpath "count(//tbody/tr)" is "2"
    xpath "//tbody/tr[1]" contains "đến hết thứ Tư 25/11/2026"
    xpath "//tbody/tr[2]" contains "đến hết thứ Tư 23/12/2026"
    xpath "//tbody/tr[1]//a/@href" is "/providers/$quan/matters"
    lacks "Lò Văn Ún"
oanh gets /operator/providers
=> 200
oanh gets /operator/providers?unit=$laocai
=> 200
    xpath "//tr[contains(., 'Trần Thu Hà')]" contains "thẻ hoặc hợp đồng sắp hết hạn"
    xpath "//tr[contains(., 'Lò Văn Ún')]//*[contains(@class, 'kip-flag')]" is absent
hung gets /providers/ending as json
=> 200
    json "rows" has 0
ha gets /providers/ending
=> 403
diep gets /providers/ending
=> 403

# After the end: the card is told as over, the contract is gone with its holder, and both are refused.
now 2026-12-24T08:00
minh gets /providers/ending as json
=> 200
    json "rows" has 2
    json "rows.0.name" is "Đỗ Minh Quân"
    json "rows.0.card_over" is "true"
    json "rows.1.name" is "Lò Văn Ún"
oanh gets /cases/$id/assign
=> 200
    lacks "Trần Thu Hà"
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 422 invalid
    field "provider"
