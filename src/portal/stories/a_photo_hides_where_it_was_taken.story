story "A photo that waits with the request is shown without where it was taken, and to nobody else"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
neighbour is citizen

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
mother gets /requests/new/files
=> 200
mother posts /requests/new/files
    kind = "no_such_kind"
    file paper files/photo.jpg
=> 422 invalid
    field "kind"
mother posts /requests/new/files
    kind = case_papers
    file paper files/photo.jpg
=> 303 /requests/new/files?came=1
# Shown without where it was taken; nobody else's browser opens it.
mother gets /requests/new/files/1
=> 200
    header "Content-Type" is "image/jpeg"
    header "Cache-Control" contains "no-store"
    lacks "Exif"
    lacks "Phone of somebody"
mother gets /requests/new/files/1/small
=> 200
    header "Content-Type" is "image/jpeg"
    lacks "Exif"
neighbour gets /requests/new/files/1
=> 303 /requests/new
mother gets /requests/new/files/9
=> 404 not_found
    reason "F-12"

