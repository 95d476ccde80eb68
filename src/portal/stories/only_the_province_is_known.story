story "Whose commune cannot be found names the province"

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
    q = "bản Zzyzx"
=> 303 /requests/new/place#found
mother gets /requests/new/place
=> 200
    says "Không thấy nơi nào tên như vậy"
mother posts /requests/new/place
    version = 2
    q = "bản Zzyzx"
    place = none
=> 422 invalid
    field "province"
mother posts /requests/new/place
    version = 2
    q = "bản Zzyzx"
    place = none
    province = 15
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
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    says "bản Zzyzx, tỉnh Lào Cai"
