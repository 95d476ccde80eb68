story "A provider's account leads to their particulars; the director can then assign them, until their seat ends"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

oanh gets /operator/providers
=> 200
    heading "Người thực hiện của Trung tâm TGPL nhà nước tỉnh Lào Cai"
    says "Chưa có ai"
tin gets /operator/accounts/new
=> 200
tin posts /operator/accounts/new
    login = ha
    name = "Trần Thu Hà"
    role = provider
    unit = $laocai
=> 200
    says "Tiếp theo: thông tin người thực hiện"
capture $seat from sql "SELECT s.id FROM seat s JOIN account a ON a.id = s.account_id WHERE a.login = 'ha'"
capture $ha from sql "SELECT id FROM account WHERE login = 'ha'"
tin gets /operator/providers/new?seat=$seat
=> 200
    heading "Ai là người thực hiện của Trung tâm TGPL nhà nước tỉnh Lào Cai?"
    xpath "//option[@selected]" is "Trần Thu Hà, Người thực hiện"
tin posts /operator/providers/new
    unit = $laocai
    seat = $seat
    kind = lawyer
    card = "LS 12345"
    telephone = "0912 345 678"
    languages = vi
    languages = hmn
    organisation = "Văn phòng luật sư Sa Pa"
    from = "01/11/2026"
=> 303 /operator/providers?unit=$laocai
journal of unit $laocai has provider.appointed by "Lê Văn Tín"
oanh gets /operator/providers
=> 200
    says "Trần Thu Hà"
    says "Văn phòng luật sư Sa Pa"
    says "Việt, Mông"
    says "0912 345 678"
    budget queries <= 9
oanh gets /operator/providers as json
=> 200
    json "rows.0.signs_in" is "true"

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
    says "Trần Thu Hà"
    says "thẻ còn hạn"
    lacks "chưa ghi số thẻ"

# Who leaves is not chosen for work any more.
tin posts /operator/accounts/$ha/close
=> 303 /operator/accounts/$ha
job providers.leave runs
journal of unit $laocai has provider.left
oanh gets /cases/$id/assign
=> 200
    lacks "Trần Thu Hà"
oanh gets /operator/providers
=> 200
    says "Chưa có ai"
