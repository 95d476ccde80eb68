story "A wish for another person is met by the decision that replaces, within its limit"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" officer
mother is citizen
quan is provider at laocai "Đỗ Minh Quân" officer
mother gets /status/change-person
=> 303 /status
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
    matter = civil
    arrested = no
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
diep gets /requests as json
=> 200
    capture $id from json "rows.0.id"
diep gets /requests/$id/accept
=> 200
diep posts /requests/$id/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
=> 303 /cases/$case
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
oanh gets /cases/$case/assign
=> 200
oanh posts /cases/$case/assign
    rev = 1
    provider = $ha
=> 303 /cases/$case
mother gets /status/change-person
=> 200
mother posts /status/change-person
    ground = act_side_other
    words = "Cô ấy bào chữa cho chồng tôi năm ngoái."
=> 303 /status/change-person
oanh gets /cases/$case/replace
=> 200
    says "Cô ấy bào chữa cho chồng tôi năm ngoái."
oanh posts /cases/$case/replace
    rev = 3
    provider = $quan
=> 303 /cases/$case
clock A19 of case $case is stopped
mother gets /status/now
=> 200
    says "Quyết định thay thế người tham gia tố tụng"
    says "Đỗ Minh Quân"
sql "SELECT state FROM case_change" is "granted"
