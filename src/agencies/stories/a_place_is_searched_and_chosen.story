story "A place typed without marks or by its old name is chosen among those found; what is not chosen or not known is said"

now 2026-11-23T08:00
tin is operator at kip "Lê Văn Tín"

tin gets /operator/units/new?kind=department
=> 200
    heading "Ghi một Sở Tư pháp"
    lacks "Phụ trách tỉnh"
    lacks "Thuộc trung tâm"
tin posts /operator/units/new                   # nothing was searched for
    kind = department
    name = "Sở Tư pháp tỉnh Lào Cai"
    code = STP
    opened = "01/07/2025"
=> 422 invalid
    field "q"
tin posts /operator/units/new
    kind = department
    name = "Sở Tư pháp tỉnh Lào Cai"
    code = STP
    opened = "01/07/2025"
    q = "thi tran bac ha"
=> 422 invalid
    field "commune"
    says "Xã Bắc Hà, tỉnh Lào Cai"
    says "Trước đây: Thị trấn Bắc Hà, huyện Bắc Hà, tỉnh Lào Cai"
    xpath "//input[@name='code']/@value" is "STP"
tin posts /operator/units/new
    kind = department
    q = "xyzzy"
    find = yes
=> 200
    says "Không có nơi nào tên “xyzzy”"
tin posts /operator/units/new                   # other words than were searched for: what fits is shown first
    kind = department
    name = "Sở Tư pháp tỉnh Lào Cai"
    code = STP
    opened = "01/07/2025"
    q = "lao cai"
    searched = "bac ha"
    commune = 02839
=> 422 invalid
    field "commune"
    xpath "//input[@name='commune'][@value='02647']" contains ""
tin posts /operator/units/new as json           # who knows the code searches for nothing
    kind = department
    name = "Sở Tư pháp tỉnh Lào Cai"
    code = STP
    opened = "2025-07-01"
    commune = 99999
=> 422 invalid
    field "commune"
    reason "U-01"
tin posts /operator/units/new as json
    kind = department
    name = "Sở Tư pháp tỉnh Lào Cai"
    code = STP
    opened = "2025-07-01"
    commune = 02647
=> 303 /operator/units
tin posts /operator/units/new as json
    kind = ministry
    name = "Bộ Tư pháp"
    code = BTP
    opened = "2025-07-01"
    commune = 00004
=> 422 invalid
    field "kind"
tin gets /operator/units
=> 200
    says "Sở Tư pháp tỉnh Lào Cai"
    xpath "count(//tbody/tr)" is "1"
