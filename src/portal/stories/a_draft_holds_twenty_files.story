story "A request that is being written holds twenty files; the next one is refused and nothing is lost"

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
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother gets /requests/new/files
=> 200
mother posts /requests/new/files
    kind = case_papers
    file paper files/photo.jpg
    file paper files/photo.heic
    file paper files/paper.png
    file paper files/paper.pdf
    file paper files/paper_no_printing.pdf
=> 303 /requests/new/files?came=5
mother posts /requests/new/files
    kind = identity
    file paper files/photo.jpg
    file paper files/photo.heic
    file paper files/paper.png
    file paper files/paper.pdf
    file paper files/paper_no_printing.pdf
=> 303 /requests/new/files?came=5
mother posts /requests/new/files
    kind = poor_certificate
    file paper files/photo.jpg
    file paper files/photo.heic
    file paper files/paper.png
    file paper files/paper.pdf
    file paper files/paper_no_printing.pdf
=> 303 /requests/new/files?came=5
mother posts /requests/new/files
    kind = birth_certificate
    file paper files/photo.jpg
    file paper files/photo.heic
    file paper files/paper.png
    file paper files/paper.pdf
    file paper files/paper_no_printing.pdf
=> 303 /requests/new/files?came=5
mother posts /requests/new/files
    kind = other_lawful
    file paper files/photo.jpg
=> 409 conflict
    reason "F-11"
    xpath "count(//ul[@class='kip-photos']/li)" is "20"
mother gets /requests/new/files
=> 200
    budget queries <= 8

# Two weeks later the draft and all of it are gone.
now +15d
job requests.drafts_expire runs
job documents.clear runs
sql "SELECT count(*) FROM document " is "0"
mother posts /requests/new/files
    file paper files/photo.jpg
=> 303 /requests/new
