story "A husband who asks for his wife sees how far it is, and nothing that he or anybody wrote"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
husband is citizen

husband gets /requests/new
=> 200
husband posts /requests/new/who
    version = 0
    relation = spouse
    name = "Sùng Thị Mỷ"
    born = 1990
    asker = "Giàng A Sình"
=> 303
husband posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
husband posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
husband posts /requests/new/matter
    version = 3
    matter = family
    arrested = no
    narrative = "Vợ bỏ nhà đi."
=> 303
husband posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
    pass_phrase = "hoa đào"
=> 303
husband posts /requests/new/review
    version = 5
=> 303
husband gets /requests/new/slip
=> 200
    lacks "Sùng Thị Mỷ"
    says "Xem yêu cầu đang đến đâu và gửi những gì trung tâm yêu cầu bổ sung"
    says "Khi trung tâm cần thêm gì, trang theo dõi sẽ báo"
    lacks "Có thể chụp ảnh gửi ngay"
    lacks "toàn bộ yêu cầu"
    lacks "Hôn nhân"
    xpath "//a[@href='/requests/new/slip/aided']" is absent
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
husband gets /requests/new/slip/aided
=> 303 /requests/new/slip
sql "SELECT asker_sees || ' ' || asker_relation FROM request" is "progress spouse"

husband posts /status
    code = $code
    pin = $pin
=> 303 /status/now
husband gets /status/now
=> 303 /status/short
husband gets /status/short
=> 200
    title "Đến đâu rồi – Kịp"
    says "Trung tâm đang xem và sẽ trả lời"
    xpath "//section[@aria-labelledby='hold']" contains "Việc phải làm"
    lacks "Sùng Thị Mỷ"
    lacks "Vợ bỏ nhà đi"
    budget queries <= 10
husband gets /status/papers/1
=> 303 /status/short
