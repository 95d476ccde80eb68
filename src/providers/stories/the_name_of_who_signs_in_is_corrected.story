story "The operator corrects the name of who signs in, everywhere; what it was stays in the record"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Há" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
diep posts /requests/$asked/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 303

# The account: empty, as it was, too long, by somebody else, somebody unknown.
oanh gets /operator/accounts/$ha.account/edit
=> 403
tin gets /operator/accounts/7/edit
=> 404 not_found
    reason "T-09"
tin gets /operator/accounts/$ha.account
=> 200
    xpath "//main//a[@href='/operator/accounts/$ha.account/edit']" is "Sửa tên"
tin gets /operator/accounts/$ha.account/edit
=> 200
    heading "Sửa tên Trần Thu Há"
    xpath "//input[@name='name']/@value" is "Trần Thu Há"
tin posts /operator/accounts/$ha.account/edit
    name = " "
=> 422 invalid
    field "name"
tin posts /operator/accounts/$ha.account/edit
    name = "Trần Thu Há"
=> 422 invalid
    field "name"
    says "Tên này đang được ghi rồi"
tin posts /operator/accounts/$ha.account/edit
    name = "Trần Thu Hà Trần Thu Hà Trần Thu Hà Trần Thu Hà Trần Thu Hà Trần Thu Hà Trần Thu Hà Trần Thu Hà Trần Thu Hà Trần Thu Hà"
=> 422 invalid
    field "name"
tin posts /operator/accounts/7/edit
    name = "Trần Thu Hà"
=> 404 not_found
tin posts /operator/accounts/$ha.account/edit without token
    name = "Trần Thu Hà"
=> 403
tin posts /operator/accounts/$ha.account/edit
    name = "Trần Thu Hà"
=> 303 /operator/accounts/$ha.account
journal of account $ha.account has account.renamed by "Lê Văn Tín"
tin gets /operator/accounts/$ha.account
=> 200
    heading "Trần Thu Hà"
    xpath "//ol[@class='kip-journal']//s" is "Trần Thu Há"

# Who holds a time limit, and who gives aid, are called so too.
oanh gets /clocks as json
=> 200
    json "people.0.name" is "Trần Thu Hà"
job providers.rename runs
oanh gets /cases/$id as json
=> 200
    json "provider.name" is "Trần Thu Hà"
oanh gets /operator/providers/$ha/edit
=> 200
    says "Hãy nhờ người quản trị"
    xpath "//input[@name='name']" is absent
    xpath "//ol[@class='kip-journal']//s" is "Trần Thu Há"
tin gets /operator/providers/$ha/edit
=> 200
    xpath "//main//a[@href='/operator/accounts/$ha.account/edit']" is "Sửa tên"

# Who is gone keeps the name that was.
tin posts /operator/accounts/$ha.account/close
=> 303
tin posts /operator/accounts/$ha.account/edit
    name = "Trần Thị Hà"
=> 409 conflict
    reason "T-10"
tin gets /operator/accounts/$ha.account/edit
=> 409
