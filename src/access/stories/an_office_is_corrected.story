story "The operator corrects an office: it is shown so from then on, what was before stays in the record, and an abbreviation in numbers stays"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai opened 2025-07-01
tin is operator at kip "Lê Văn Tín"
oanh is director at laocai "Bùi Thị Kim Oanh"
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land arrested no

oanh gets /operator/units/$laocai/edit
=> 403
tin gets /operator/units/999/edit
=> 404 not_found
tin gets /operator/units/$laocai/edit
=> 200
    xpath "//input[@name='name']/@value" is "Trung tâm TGPL tỉnh Lào Cai"
tin posts /operator/units/$laocai/edit          # all that is wrong at once
    name = ""
    code = TT
    telephone = 12
=> 422 invalid
    field "name"
    field "telephone"
tin posts /operator/units/$bacha/edit           # the centre of the province has it
    name = "Chi nhánh số 1"
    code = TT
=> 409 conflict
    field "code"
    says "đã dùng ký hiệu này"
tin posts /operator/units/$laocai/edit
    name = "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    code = TTLC
    address = "Số 5, đường Hoàng Liên"
    telephone = "0214 3000 247"
    hours = "Thứ Hai đến thứ Sáu, 7:30–11:30"
=> 303 /operator/units
journal of unit $laocai has unit.corrected by "Lê Văn Tín"
sql "SELECT count(*) FROM journal WHERE what = 'unit.corrected'" is 5
tin gets /operator/units/$laocai/edit
=> 200
    xpath "//s[contains(., 'Lào Cai')]" is "Trung tâm TGPL tỉnh Lào Cai"
    says "Số 5, đường Hoàng Liên"
mother gets /centres/$laocai
=> 200
    heading "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    says "0214 3000 247"
    xpath "//dd[@lang='vi']" is "Thứ Hai đến thứ Sáu, 7:30–11:30"

# A matter is numbered: the abbreviation stays from here on, all else can still change.
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
sql "SELECT number FROM case_file" contains "TTLC."
tin posts /operator/units/$laocai/edit
    name = "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    code = TT
=> 409 conflict
    field "code"
    says "đã ghi số với ký hiệu TTLC"
tin posts /operator/units/$laocai/edit
    name = "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    code = TTLC
    address = "Số 7, đường Hoàng Liên"
=> 303 /operator/units
sql "SELECT address FROM unit WHERE code = 'TTLC'" is "Số 7, đường Hoàng Liên"
sql "SELECT number FROM case_file" contains "TTLC."
tin posts /operator/units/$laocai/edit without token
    name = "Khác"
    code = TTLC
=> 403
