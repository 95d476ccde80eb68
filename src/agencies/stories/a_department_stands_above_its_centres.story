story "A department sees the centres of its province, whichever was entered first; a province has one department"

now 2026-11-23T08:00
tin is operator at kip "Lê Văn Tín"

tin gets /operator/units/new?kind=centre
=> 200
tin posts /operator/units/new as json           # the centre first
    kind = centre
    name = "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    code = TT
    opened = "2025-07-01"
    province = 15
    commune = 02647
=> 303 /operator/units
capture $laocai from sql "SELECT id FROM unit WHERE name LIKE '%Lào Cai'"
tin posts /operator/units/new as json
    kind = branch
    name = "Chi nhánh số 1"
    code = CN1
    opened = "2026-01-01"
    parent = $laocai
    commune = 02839
=> 303 /operator/units
tin posts /operator/units/new as json
    kind = department
    name = "Sở Tư pháp tỉnh Lào Cai"
    code = STP
    opened = "2026-01-01"
    commune = 02647
=> 303 /operator/units
capture $so from sql "SELECT id FROM unit WHERE kind = 'department'"
sql "SELECT count(*) FROM unit_scope WHERE viewer_id = $so" is 3
sql "SELECT parent_id FROM unit WHERE id = $laocai" is "$so"
tin posts /operator/units/new as json           # the department first
    kind = department
    name = "Sở Tư pháp tỉnh Thái Nguyên"
    code = STP
    opened = "2025-07-01"
    commune = 05443
=> 303 /operator/units
tin posts /operator/units/new as json
    kind = centre
    name = "Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
    code = TT
    opened = "2025-07-01"
    province = 19
    commune = 05443
=> 303 /operator/units
sql "SELECT p.name FROM unit c JOIN unit p ON p.id = c.parent_id WHERE c.name LIKE 'Trung tâm%Thái Nguyên'" is "Sở Tư pháp tỉnh Thái Nguyên"
sql "SELECT count(*) FROM unit_scope WHERE viewer_id = $so" is 3
tin gets /operator/units
=> 200
    says "của Sở Tư pháp tỉnh Lào Cai"

# A second one is refused, unless it takes over; then it sees what the first one saw.
tin posts /operator/units/new as json
    kind = department
    name = "Sở Tư pháp"
    code = STP2
    opened = "2026-12-01"
    commune = 02839
=> 409 conflict
    field "commune"
    reason "U-12"
tin posts /operator/units/new as json
    kind = department
    name = "Sở Tư pháp Lào Cai mới"
    code = STP
    opened = "2026-12-01"
    commune = 02839
    predecessor = $so
=> 303 /operator/units
capture $new from sql "SELECT id FROM unit WHERE name LIKE '%mới'"
sql "SELECT count(*) FROM unit_scope WHERE viewer_id = $new" is 4
