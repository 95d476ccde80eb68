story "A merger: the new centre takes over, the old one closes the day before, its places and files are the new one's"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19 opened 2025-07-01
centre backan "Trung tâm TGPL nhà nước tỉnh Bắc Kạn" code TT in 01843 serves 06 closed 2025-06-30
tin is operator at kip "Lê Văn Tín"
linh is receiver at thainguyen "Ma Thị Linh"
mother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

tin gets /operator/units/$thainguyen/take-over
=> 200
    says "Trung tâm TGPL nhà nước tỉnh Thái Nguyên tiếp nhận công việc của đơn vị nào?"
    xpath "count(//select[@name='predecessor']/option)" is "3"
tin posts /operator/units/$thainguyen/take-over # it closed earlier: history is not rewritten
    predecessor = $backan
    day = "01/08/2025"
=> 409 conflict
    field "day"
    says "30/06/2025"
tin posts /operator/units/$thainguyen/take-over
    predecessor = $backan
    day = "01/07/2025"
=> 303 /operator/units
journal of unit $thainguyen has unit.took_over by "Lê Văn Tín"
tin gets /operator/units
=> 200
    says "tiếp nhận Trung tâm TGPL nhà nước tỉnh Bắc Kạn ngày 01/07/2025"
    says "đã đóng, ngày cuối 30/06/2025"

linh gets /requests/$asked
=> 404
tin posts /operator/units/$thainguyen/take-over
    predecessor = $laocai
    day = "20/06/2025"
=> 422 invalid
    field "day"
tin posts /operator/units/$thainguyen/take-over
    predecessor = $thainguyen
    day = "24/11/2026"
=> 422 invalid
    field "predecessor"
tin posts /operator/units/$thainguyen/take-over
    predecessor = 77
    day = "24/11/2026"
=> 422 invalid
    field "predecessor"
tin posts /operator/units/$thainguyen/take-over
=> 422 invalid
    field "predecessor"
    field "day"
tin posts /operator/units/$thainguyen/take-over
    predecessor = $laocai
    day = "24/11/2026"
=> 303 /operator/units
linh gets /requests/$asked
=> 200
now 2026-11-24T08:00
mother gets /places?q=bac%20ha
=> 200
    says "Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
sql "SELECT unit_id FROM unit_catchment WHERE province_code = '15' ORDER BY from_day DESC LIMIT 1" is "$thainguyen"
tin gets /operator/units/1/take-over            # the program's own unit is no office
=> 404
