story "Who must stop after taking a matter on stays until the director has assigned somebody else"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

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
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
oanh gets /cases/$id/replace
=> 200
    says "Trước hết hãy ghi"
oanh posts /cases/$id/replace
    rev = 2
    provider = $quan
=> 409 conflict
    reason "C-37"
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha gets /cases/$id/stand-down
=> 200
ha posts /cases/$id/stand-down
    rev = 3
    ground = act_criminal_witness
    words = "Không phải vụ án hình sự."
=> 422
    field "ground"
ha posts /cases/$id/stand-down
    rev = 3
    ground = act_side_partial
    words = "Chồng chị ấy là anh họ tôi."
=> 303 /cases/$id
sql "SELECT state FROM case_file" is "working"
ha gets /cases/$id
=> 200
    says "đang chờ trả lời"
    lacks "Chồng chị ấy là anh họ tôi."
ha posts /cases/$id/stand-down
    rev = 4
    ground = act_unable
    words = "Nhắc lại."
=> 409 conflict
    reason "C-40"
diep gets /cases/$id/replace
=> 403
oanh gets /cases/$id/replace
=> 200
    says "Chồng chị ấy là anh họ tôi."
    xpath "//input[@name='provider']/@value" is "$quan"
oanh posts /cases/$id/replace
    rev = 4
    provider = $ha
=> 422
    field "provider"
oanh posts /cases/$id/replace
    rev = 4
    provider = $quan
=> 303 /cases/$id
journal of case $id has case.replaced by "Bùi Thị Kim Oanh"
sql "SELECT state FROM case_file WHERE taken_at IS NULL" is "assigned"
sql "SELECT state FROM case_change" is "granted"
ha gets /cases/$id
=> 404
quan gets /cases/$id
=> 200
    says "Trần Thu Hà"
oanh posts /cases/$id/replace
    rev = 5
    provider = $ha
=> 409 conflict
    reason "C-37"
