story "An old ward that was divided is asked about, never guessed"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
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
    q = "cam gia thai nguyen"
    find = yes
=> 303 /requests/new/place#found
mother gets /requests/new/place
=> 200
    says "Phường Cam Giá, thành phố Thái Nguyên, tỉnh Thái Nguyên đã được chia"
    says "Phường Gia Sàng, tỉnh Thái Nguyên"
    says "Phường Tích Lương, tỉnh Thái Nguyên"
    xpath "count(//input[@name='place'][@checked])" is "0"
    capture $second from xpath "(//input[@name='place'])[2]/@value"
    capture $unsure from xpath "(//input[@name='place'])[3]/@value"
mother posts /requests/new/place                # nothing is chosen for her
    version = 2
    q = "cam gia thai nguyen"
=> 422 invalid
    field "place"
    says "Hãy chọn nơi ở"
mother posts /requests/new/place
    version = 2
    q = "cam gia thai nguyen"
    place = $unsure
    address = "Tổ 9"
=> 303 /requests/new/matter
mother posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother gets /requests/new/review
=> 200
    says "Tổ 9, phường Cam Giá, thành phố Thái Nguyên, tỉnh Thái Nguyên"
    says "Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
sql "SELECT commune_code || '|' || hard_area FROM request" is "|unknown"
mother gets /requests/new/slip
=> 200
    says "phường Cam Giá, thành phố Thái Nguyên, tỉnh Thái Nguyên"
