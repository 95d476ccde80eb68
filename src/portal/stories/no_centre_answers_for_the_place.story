story "Where no centre answers, it is said who does, and nothing written is lost"

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
mother gets /requests/new/place
=> 200
mother posts /requests/new/place
    version = 1
    q = "cua nam ha noi"
=> 303 /requests/new/place#found
mother gets /requests/new/place
=> 200
    capture $hanoi from xpath "(//input[@name='place'])[1]/@value"
mother posts /requests/new/place
    version = 2
    q = "cua nam ha noi"
    place = $hanoi
    address = "số 5"
=> 422 invalid
    field "place"
    says "chưa có trung tâm phụ trách"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    says "1800 0024"
mother gets /requests/new/place                 # it is kept
=> 200
    xpath "string(//input[@id='address']/@value)" is "số 5"
    says "chưa có trung tâm phụ trách"
mother gets /requests/new/review                # and cannot be sent past it
=> 303 /requests/new/place
mother posts /requests/new/review
    version = 3
=> 303 /requests/new/place
sql "SELECT count(*) FROM request" is "0"
