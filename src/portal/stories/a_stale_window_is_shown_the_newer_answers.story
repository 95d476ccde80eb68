story "An older window overwrites nothing, and what was typed there is not lost"

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
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303 /requests/new/place#found
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
mother posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303 /requests/new/contact
mother gets /requests/new/matter                # the second window
=> 200
mother posts /requests/new/matter
    version = 4
    matter = family
    arrested = no
    narrative = "Mới hơn"
=> 303 /requests/new/contact
mother posts /requests/new/matter               # the first one, still at version 4
    version = 4
    matter = land
    arrested = no
    narrative = "Cũ hơn"
=> 409 conflict
    reason "R-09"
    xpath "//textarea[@id='narrative']" contains "Mới hơn"
    says "Những gì gõ ở cửa sổ này chưa được lưu"
    says "Cũ hơn"
    xpath "string(//input[@name='version']/@value)" is "5"
mother posts /requests/new/matter               # the same answers once more are no conflict
    version = 4
    matter = family
    arrested = no
    narrative = "Mới hơn"
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 5
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 4
=> 409 conflict
    reason "R-09"
sql "SELECT count(*) FROM request" is "0"
