story "Whoever takes the slip home reads on it what stands near the centre"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
oanh is director at laocai "Bùi Thị Kim Oanh"
mother is citizen
oanh gets /office/directions
=> 200
oanh posts /office/directions
    landmark = "Đối diện chợ, cạnh bưu điện"
=> 303 /centres/$laocai
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
    says "Đối diện chợ, cạnh bưu điện"
mother gets /requests/new/slip as json
=> 200
    json "centre.landmark" is "Đối diện chợ, cạnh bưu điện"
