story "Whoever writes that somebody is in custody is told to call now as well"

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
    matter = criminal
    arrested = yes
=> 303 /requests/new/urgent
mother posts /requests/new/urgent
    version = 4
    held_at = ""
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 5
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 6
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    says "hãy gọi ngay"
    says "1800 0024"
mother gets /call
=> 200
    heading "Cần nói gì khi gọi"
