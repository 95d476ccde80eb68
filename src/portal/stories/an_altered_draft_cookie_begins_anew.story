story "An altered draft cookie shows nothing of anybody, and nothing typed is lost"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
mother gets /requests/new
    header "Cookie" = "__Host-kip-draft=1.00000000000000000000000000000000"
=> 200
    lacks "Sùng Thị Mỷ"
mother gets /requests/new
    header "Cookie" = "__Host-kip-draft=everything"
=> 200
    lacks "Sùng Thị Mỷ"
mother gets /requests/new                       # with her own it is there
=> 200
    xpath "string(//input[@id='name']/@value)" is "Sùng Thị Mỷ"
mother posts /requests/new/drop
=> 303 /requests/new/drop
sql "SELECT count(*) FROM request_draft" is "0"
mother gets /requests/new
=> 200
mother posts /requests/new/who                  # an old window of the deleted draft
    version = 1
    relation = self
    name = "Sùng Thị Mỷ"
=> 404 not_found
    reason "R-08"
    says "Sùng Thị Mỷ"
    xpath "string(//input[@name='version']/@value)" is "0"
