story "Another person is asked for on a ground of the law alone, and answered within its limit"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" officer
mother is citizen
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
capture $id from sql "SELECT id FROM request"
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
mother gets /status/now
=> 200
    says "Quyết định cử người tham gia tố tụng"
capture $paper from sql "SELECT id FROM paper"
mother gets /status/case-papers/$paper
=> 200
    says "Trần Thu Hà"
mother gets /status/change-person
=> 200
    heading "Yêu cầu thay người giúp"
    says "thứ Năm 26/11/2026"
mother posts /status/change-person
    ground = act_side_partial
=> 422
    field "words"
mother posts /status/change-person
    ground = refuse_unlawful
    words = "Cô ấy quen chồng tôi."
=> 422
    field "ground"
mother posts /status/change-person
    ground = act_side_partial
    words = "Cô ấy quen chồng tôi."
=> 303 /status/change-person
mother gets /status/change-person
=> 200
    says "Trung tâm đã nhận được"
mother posts /status/change-person as json
    ground = act_side_partial
    words = "Cô ấy quen chồng tôi."
=> 409 conflict
    reason "C-40"
clock A19 of case $case is due 2026-11-26
