story "Who stands down gives the matter back; the limit runs on from the entry in the register, and the next decision is a replacement"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter criminal arrested no

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
    says "Mẫu TP-TGPL-14"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
    standing = suspect
    agency = "Cơ quan Cảnh sát điều tra Công an tỉnh Lào Cai"
=> 303 /cases/$id
sql "SELECT type, number FROM paper" is "TT08/TP-TGPL-14 1"
clock A03 of case $id is stopped
ha gets /cases/$id/stand-down
=> 200
    says "thứ Tư 25/11/2026"
now +90m
ha posts /cases/$id/stand-down
    rev = 2
    ground = act_criminal_conducted
    words = "Tôi đã từng điều tra vụ án này."
=> 303 /cases?mine=yes

# The limit is the one of the entry: three working days from Friday, not from now.
clock A03 of case $id is running
clock A03 of case $id is due 2026-11-25
sql "SELECT state FROM case_file WHERE provider_id IS NULL" is "accepted"
journal of case $id has case.stood_down by "Trần Thu Hà"
sql "SELECT cause FROM wall WHERE subject_kind = 'case'" is "stood_down"
ha gets /cases/$id
=> 404
ha posts /cases/$id/stand-down
    rev = 3
    ground = act_unable
    words = "Thêm."
=> 404

# Whoever stood down on a ground of the law is not chosen again.
oanh gets /cases/$id/assign
=> 200
    says "Mẫu TP-TGPL-15"
    says "Khoản 4 Điều 72 Bộ luật Tố tụng hình sự 2015"
    xpath "count(//input[@name='provider'])" is "1"
    xpath "//input[@name='provider']/@value" is "$quan"
    xpath "//input[@name='agency']/@value" is "Cơ quan Cảnh sát điều tra Công an tỉnh Lào Cai"
oanh posts /cases/$id/assign
    rev = 3
    provider = $ha
    standing = suspect
=> 422
    field "provider"
oanh posts /cases/$id/assign
    rev = 3
    provider = $quan
    standing = suspect
=> 303 /cases/$id
clock A03 of case $id is stopped
sql "SELECT type, number FROM paper ORDER BY id" is "TT08/TP-TGPL-14 1 TT08/TP-TGPL-15 2"
sql "SELECT ground FROM case_assignment WHERE to_at IS NOT NULL" is "act_criminal_conducted"
oanh gets /cases/$id as json
=> 200
    json "charge" has 2
    json "charge.0.name" is "Đỗ Minh Quân"
    json "charge.1.name" is "Trần Thu Hà"
    json "charge.0.to" is null
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /cases/$id/papers/$paper
=> 200
    says "thay"
    says "Đỗ Minh Quân"
    says "Trần Thu Hà"
    says "Giám đốc"
ha gets /cases/$id/papers/$paper
=> 404
