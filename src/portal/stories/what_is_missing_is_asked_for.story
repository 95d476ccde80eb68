story "A missing name, a birth in the future and a missing asker are told at once, each at its field, in the order of the page"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = relative
    born = "24/11/2026"
    asker = "Giàng A Páo"
=> 422 invalid
    field "name"
    field "born"
    says "Còn 2 chỗ cần sửa"
    says "Hãy viết tên người cần giúp"
    xpath "string(//input[@id='born']/@value)" is "24/11/2026"
    xpath "string(//input[@id='asker']/@value)" is "Giàng A Páo"
mother posts /requests/new/who
    version = 0
    born = "24/11/2026"
=> 422 invalid
    field "relation"
    field "name"
    field "born"
    says "Còn 3 chỗ cần sửa"                    # who asks is not known yet: nothing is said of the asker
mother posts /requests/new/who
    version = 0
    relation = other
=> 422 invalid
    field "name"
    field "asker"
    xpath "string(//main//ul[contains(@class,'error')]/li[1]/a/@href)" is "#name"
    xpath "string(//main//ul[contains(@class,'error')]/li[2]/a/@href)" is "#asker"
mother posts /requests/new/who
    version = 0
    relation = relative
    name = "H’Hen Niê"
    born = "24/11/2026"
=> 422 invalid
    field "born"
    field "asker"
    says "Ngày sinh ở sau ngày hôm nay"
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = "hôm qua"
=> 422 invalid
    field "born"
sql "SELECT count(*) FROM request_draft" is "0"
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = 1990
=> 303 /requests/new/place
mother gets /requests/new/contact               # no page can be left out
=> 200
mother posts /requests/new/contact
    version = 1
    safe_contact = yes
    contact_note = "Chỉ gọi buổi trưa"
=> 422 invalid
    field "phone"
    field "safe_announce"
    xpath "string(//main//ul[contains(@class,'error')]/li[1]/a/@href)" is "#phone"
    xpath "string(//main//ul[contains(@class,'error')]/li[2]/a/@href)" is "#safe_announce"
    xpath "string(//input[@id='contact_note']/@value)" is "Chỉ gọi buổi trưa"
mother posts /requests/new/contact
    version = 1
    phone = "0388 214 07"
    safe_contact = yes
    safe_announce = yes
=> 422 invalid
    field "phone"
    says "Còn 1 chỗ cần sửa"                    # a field has one error, the first
mother gets /requests/new/review
=> 303 /requests/new/place
