story "A mother acts for her child under 18 by law: her code shows everything, also when nobody may be told on her telephone"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen

mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = parent
    name = "Giàng A Páo"
    born = 2012
    asker = "Vàng Thị Mỷ"
=> 303
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
mother posts /requests/new/matter
    version = 3
    matter = criminal
    arrested = no
    narrative = "Con bị gọi lên làm việc."
=> 303
mother posts /requests/new/contact
    version = 4
    phone = 0912345679
    safe_contact = yes
    safe_announce = no
=> 303
mother posts /requests/new/review
    version = 5
=> 303
sql "SELECT asker_sees FROM request WHERE asker_relation = 'parent'" is "all"
