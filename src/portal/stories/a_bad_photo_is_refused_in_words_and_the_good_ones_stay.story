story "Of several files each is judged by itself: the good ones stay, the others are named with why"

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
    title = "Trang 2"
    file paper files/photo.jpg as "anh1.jpg"
    file paper files/paper_encrypted.pdf as "don<script>.pdf"
    file paper files/photo_cut.jpg as "anh3.jpg"
=> 422 invalid
    field "paper"
    says "don<script>.pdf: "
    says "anh3.jpg: "
    lacks "anh1.jpg: "
    says "khóa bằng mật khẩu"
    xpath "string(//input[@name='title']/@value)" is "Trang 2"
    xpath "count(//ul[@class='kip-photos']/li)" is "1"
mother posts /requests/new/files
    file paper files/empty.pdf
=> 422 invalid
    field "paper"
    says "Tệp này trống"
mother posts /requests/new/files
    file paper files/text_renamed.pdf
=> 422 invalid
    field "paper"
    says "không phải ảnh"
sql "SELECT count(*) FROM document" is "1"

# A draft that is thrown away takes its photos along.
mother gets /requests/new/files
=> 200
mother gets /requests/new/drop
=> 200
    says "1 ảnh hoặc tệp đều bị xóa"
mother posts /requests/new/drop
=> 303 /requests/new/drop
sql "SELECT count(*) FROM document WHERE state = 'staged'" is "0"
