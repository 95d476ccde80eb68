story "Two offices of a province share neither abbreviation nor, being centres, the province"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
tin is operator at kip "Lê Văn Tín"

tin gets /operator/units/new?kind=centre
=> 200
tin posts /operator/units/new                   # all that is missing is said at once
    kind = centre
=> 422 invalid
    field "name"
    field "code"
    field "opened"
    field "province"
    field "q"
tin posts /operator/units/new
    kind = branch
=> 422 invalid
    field "name"
    field "parent"
tin posts /operator/units/new
    kind = centre
    name = "Trung tâm số 2"
    code = TT2
    opened = "01/12/2026"
    province = 15
    commune = 02839
=> 409 conflict
    field "province"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai đang phụ trách tỉnh này."
tin posts /operator/units/new
    kind = centre
    name = "Trung tâm số 2"
    code = TT2
    opened = "01/12/2026"
    commune = 02839
=> 422 invalid
    field "province"
tin posts /operator/units/new
    kind = branch
    name = "Chi nhánh số 1"
    code = TT
    opened = "01/12/2026"
    parent = $laocai
    commune = 02839
=> 409 conflict
    field "code"
tin posts /operator/units/new
    kind = branch
    name = "Chi nhánh số 1"
    code = CN1
    opened = "01/12/2026"
    commune = 02839
=> 422 invalid
    field "parent"
tin posts /operator/units/new
    kind = branch
    name = "Chi nhánh số 1"
    code = CN1
    opened = "01/12/2026"
    parent = $laocai
    commune = 02839
=> 303 /operator/units
tin posts /operator/units/new                   # the same abbreviation in another province
    kind = centre
    name = "Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
    code = TT
    opened = "01/12/2026"
    province = 19
    commune = 05443
=> 303 /operator/units
tin gets /operator/units
=> 200
    says "của Trung tâm TGPL nhà nước tỉnh Lào Cai"
    says "mở ngày 01/12/2026"
    xpath "count(//tbody/tr)" is "3"
