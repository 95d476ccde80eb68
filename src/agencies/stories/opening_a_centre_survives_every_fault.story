story "Whichever step of the database fails, there is a whole centre or none"
tagged faults

now 2026-11-23T08:00
tin is operator at kip "Lê Văn Tín"

tin gets /operator/units/new?kind=centre
=> 200
tin posts /operator/units/new
    kind = centre
    name = "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    code = TT
    opened = "01/12/2026"
    province = 15
    commune = 02647
=> 303 /operator/units
sql "SELECT count(*) FROM unit_catchment" is 1
