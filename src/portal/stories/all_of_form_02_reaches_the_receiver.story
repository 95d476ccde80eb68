story "What presses, who is on the other side and what the person needs stand before the receiver"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
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
    arrested_day = "21/11/2026"
    held_at = "Nhà tạm giữ công an tỉnh"
    trial_day = "27/11/2026"
    limit_day = "20/12/2026"
=> 303 /requests/new/contact
daughter posts /requests/new/contact
    version = 5
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
    pass_phrase = "con trâu trắng"
=> 303 /requests/new/review
daughter posts /requests/new/sides
    version = 6
    side_1 = "Lý A Páo"
    side_born_1 = 1955
    side_is_1 = "hàng xóm"
=> 303 /requests/new/review
daughter posts /requests/new/person
    version = 7
    ethnic = 121-08
    sex = female
    id_number = "010 061 004321"
    speaks = hmn
    interpreter = yes
    needs = wheelchair
    needs = home_visit
=> 303 /requests/new/review
daughter gets /requests/new/review
=> 200
    says "Dân tộc: Mông"
    says "Lối đi cho xe lăn, Gặp tại nhà"
    says "Chữ số thứ tư của số định danh không hợp"
    says "Lý A Páo · hàng xóm"
    says "Xét xử ngày: 27/11/2026"
    budget queries <= 12
daughter posts /requests/new/review
    version = 8
=> 303
capture $id from sql "SELECT id FROM request"
diep gets /requests
=> 200
    says "Còn 4 ngày đến ngày xét xử"
diep gets /requests/$id
=> 200
    says "Căn cứ thụ lý ngay: Sắp đến ngày xét xử"
    says "Còn 27 ngày là hết thời hiệu"
    says "Nhà tạm giữ công an tỉnh"
    says "con trâu trắng"
    says "cần phiên dịch"
    says "Lý A Páo · 1955 · hàng xóm"
    budget queries <= 40
diep gets /requests/$id as json
=> 200
    json "presses.0.at_once" is "true"
    json "presses.1.at_once" is "false"
    json "sides.0.name" is "Lý A Páo"
diep gets /requests/$id/accept
=> 200
    xpath "//input[@name='opposing_1']/@value" is "Lý A Páo"
diep posts /requests/$id/accept
    rev = 1
    form = representation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
=> 303
sql "SELECT count(*) FROM case_party c JOIN request_party r ON r.person_id = c.person_id" is "1"
