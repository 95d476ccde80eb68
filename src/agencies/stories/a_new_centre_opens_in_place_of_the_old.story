story "A centre opens in place of the one that answered for the province; a branch takes over from no centre"

now 2026-11-23T08:00
centre old "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
tin is operator at kip "Lê Văn Tín"

tin gets /operator/units/new?kind=centre
=> 200
    says "Tiếp nhận công việc của"
tin posts /operator/units/new as json
    kind = branch
    name = "Chi nhánh số 1"
    code = CN1
    opened = "01/12/2026"
    parent = $old
    predecessor = $old
    commune = 02839
=> 422 invalid
    field "predecessor"
sql "SELECT count(*) FROM unit WHERE kind = 'branch'" is 0
tin posts /operator/units/new
    kind = centre
    name = "Trung tâm TGPL nhà nước số 1 tỉnh Lào Cai"
    code = TT
    opened = "01/12/2026"
    province = 15
    predecessor = $old
    commune = 02647
=> 303 /operator/units
capture $new from sql "SELECT id FROM unit WHERE name LIKE '%số 1 tỉnh Lào Cai'"
journal of unit $new has unit.opened
journal of unit $new has unit.took_over
sql "SELECT count(*) FROM unit_scope WHERE viewer_id = $new AND unit_id = $old" is 1
now 2026-12-01T08:00
tin gets /operator/units
=> 200
    says "đã đóng, ngày cuối 30/11/2026"
