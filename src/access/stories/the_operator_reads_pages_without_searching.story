story "Communes of an office stand together and by name; what is wrong is said in the order of the page; an empty record is not shown"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch yenbai "Chi nhánh số 1" code CN1 in 04252 of laocai serves 04252 serves 02839 serves 02647
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"

tin gets /operator/units
=> 200
    says "Tỉnh Lào Cai: 3 xã, phường, đặc khu xã Bắc Hà, phường Lào Cai, phường Yên Bái"
    xpath "count(//details)" is "1"
    xpath "//tr[th[contains(.,'Trung tâm')]]//span[@class='sub'][.='Tỉnh Lào Cai']" is "Tỉnh Lào Cai"
tin gets /operator/units as json
=> 200
    json "rows.0.serves.0.communes.0.title" is "xã Bắc Hà"
    json "rows.1.serves.0.communes" has 0
tin gets /operator/accounts/$diep.account       # nothing was done to it by an operator
=> 200
    xpath "//h2[@id='record']" is absent
tin posts /operator/accounts/$diep.account/password
    made = 0
=> 200
tin gets /operator/accounts/$diep.account
=> 200
    xpath "//h2[@id='record']" is "Nhật ký"
    says "Đã tạo mật khẩu mới"
tin gets /operator/accounts/new
=> 200
tin posts /operator/accounts/new
    title = "Người tiếp nhận"
=> 422 invalid
    xpath "//ul[contains(@class,'govuk-error-summary__list')]/li[1]/a/@href" is "#name"
    xpath "//ul[contains(@class,'govuk-error-summary__list')]/li[2]/a/@href" is "#login"
tin posts /operator/units/new
    kind = centre
    telephone = "số của phòng"
=> 422 invalid
    xpath "//ul[contains(@class,'govuk-error-summary__list')]/li[1]/a/@href" is "#name"
    xpath "//ul[contains(@class,'govuk-error-summary__list')]/li[last()-1]/a/@href" is "#q"
    xpath "//ul[contains(@class,'govuk-error-summary__list')]/li[last()]/a/@href" is "#telephone"
