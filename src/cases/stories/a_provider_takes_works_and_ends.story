story "The provider takes the matter on, notes work and ends it; 30 days to hand the file over begin"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
    says "Mới đối chiếu người được trợ giúp: chưa ghi tên bên đối lập nào"
    lacks "Không trùng"
    xpath "//td[@data-label='Xung đột']//*[contains(@class, 'kip-flag--ok')]" is absent
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /desk
=> 200
    says "Vụ việc chờ bạn nhận"
ha gets /cases?mine=yes
=> 200
    heading "Vụ việc tôi đang giữ"
    says "Sùng Thị Mỷ"
    xpath "count(//thead//th)" is "6"
ha gets /cases/$id
=> 200
    says "Chồng giữ con, không cho gặp."
    lacks "Yêu cầu ban đầu"
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha gets /cases/$id/work
=> 200
    xpath "//input[@name='day']/@value" is "20/11/2026"
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    hours = 1
    minutes = 35
    kind = meeting
    note = "Gặp và nghe kể. Chị sợ chồng biết."
=> 303 /cases/$id
ha posts /cases/$id/work
    rev = 4
    day = "20/11/2026"
    minutes = 90
    kind = papers
    note = "Viết đơn."
=> 303 /cases/$id
ha gets /cases/$id
=> 200
    says "Chị sợ chồng biết."
    says "3 giờ 5 phút"
    budget queries <= 23
oanh gets /cases/$id
=> 200
    says "Chị sợ chồng biết."
    lacks "Không trùng"
diep gets /cases/$id
=> 200
    says "Gặp người được trợ giúp"
    says "1 giờ 35 phút"
    lacks "Chị sợ chồng biết."
diep gets /cases/$id as json
=> 200
    json "total" is "185"
    json "work.0.note" is null
    json "work.0.kind" is "papers"
now 2026-12-01T10:00
ha gets /cases/$id/end
=> 200
    says "hết thứ Năm 31/12/2026"
    xpath "count(//input[@name='ending'])" is "2"
ha posts /cases/$id/end
    rev = 5
    ending = done
    note = "Tòa đã giao con cho chị nuôi."
=> 303 /cases/$id
clock A21 of case $id is due 2026-12-31
ha gets /cases/$id
=> 200
    says "đã kết thúc"
    says "Tòa đã giao con cho chị nuôi."
    says "A21: hết thứ Năm 31/12/2026"
journal of case $id has case.taken by "Trần Thu Hà"
journal of case $id has case.worked by "Trần Thu Hà"
journal of case $id has case.ended by "Trần Thu Hà"
sql "SELECT state FROM request" is "ended"
