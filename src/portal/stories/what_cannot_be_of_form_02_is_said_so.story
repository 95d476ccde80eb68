story "A day that is over, somebody without a name and a group that no list has are told, and what was typed stays"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
daughter is citizen

daughter gets /requests/new
=> 200
daughter posts /requests/new/who
    version = 0
    relation = child
    name = "Thào Thị Dở"
    born = 1960
    asker = "Giàng Thị Sua"
=> 303
daughter posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
daughter posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
daughter posts /requests/new/matter
    version = 3
    matter = land
    arrested = yes
=> 303 /requests/new/urgent
daughter posts /requests/new/urgent
    version = 4
    arrested_day = "24/11/2026"
    trial_day = "20/11/2026"
    limit_day = "01/11/2026"
=> 422
    field "arrested_day"
    field "trial_day"
daughter posts /requests/new/sides
    version = 4
    side_1 = "Lý A Páo"
    side_born_1 = 1955
    side_is_1 = "hàng xóm"
    side_is_2 = "em hàng xóm"
=> 422
    field "side_2"
daughter posts /requests/new/sides
    version = 4
    side_1 = "Lý A Páo"
    side_born_1 = "31/02/1955"
=> 422
    field "side_born_1"
daughter posts /requests/new/person
    version = 4
    ethnic = 121-99
=> 422
    field "ethnic"
daughter posts /requests/new/who
    version = 4
    relation = child
    name = "Thào Thị Dở"
=> 422
    field "asker"
sql "SELECT count(*) FROM request" is "0"
