story "Photos are added one after another, one is taken back, and what stays goes along with the request"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen

# Nothing is kept for who has written nothing yet.
mother gets /requests/new/files
=> 303 /requests/new
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
    heading "Giấy tờ gửi kèm"
    budget queries <= 8
mother posts /requests/new/files
    kind = case_papers
    title = "Giấy triệu tập"
    file paper files/photo.jpg as "IMG_0001.jpg"
=> 303 /requests/new/files?came=1
mother gets /requests/new/files?came=1
=> 200
    says "Đã nhận 1 tệp"
    says "Giấy triệu tập"
    xpath "count(//ul[@class='kip-photos']/li)" is "1"
    xpath "//ul[@class='kip-photos']//img/@src" is "/requests/new/files/1/small"

# The same button twice brings one photo.
mother posts /requests/new/files
    kind = case_papers
    title = "Giấy triệu tập"
    file paper files/photo.jpg as "IMG_0001.jpg"
=> 303 /requests/new/files?came=1
mother posts /requests/new/files
    file paper files/paper.png
    file paper files/paper.pdf as "../../etc/passwd.pdf"
=> 303 /requests/new/files?came=2
sql "SELECT count(*) FROM document WHERE subject_kind = 'draft'" is "3"

# One is taken back before it is sent; once more does no harm.
mother posts /requests/new/files/2/drop
=> 303 /requests/new/files
mother posts /requests/new/files/2/drop
=> 303 /requests/new/files
mother gets /requests/new/review
=> 200
    says "2 tệp"
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
capture $id from sql "SELECT id FROM request"
sql "SELECT number || ' ' || kind FROM document WHERE subject_kind = 'request' AND number = 1" is "1 case_papers"
sql "SELECT count(*) FROM document WHERE subject_kind = 'request'" is "2"
journal of request $id has document.attached by "citizen"
mother posts /requests/new/files
    file paper files/photo.heic
=> 303 /requests/new/slip

# What was taken back is cleared away a day later.
now +26h
job documents.clear runs
sql "SELECT count(*) FROM document" is "2"

diep gets /requests/$id
=> 200
    says "2 tệp"
diep gets /requests/$id/files
=> 200
    says "Giấy triệu tập"
