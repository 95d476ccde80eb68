story "A wish for another person that is not met is answered in writing, with how to complain"
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
mother gets /status/change-person
=> 200
mother posts /status/change-person
    ground = act_side_partial
    words = "Cô ấy quen chồng tôi."
=> 303 /status/change-person
oanh gets /cases/$case/change
=> 200
    says "Cô ấy quen chồng tôi."
diep gets /cases/$case/change
=> 200
diep posts /cases/$case/change/refuse
    rev = 3
    text = "Không."
=> 403
oanh posts /cases/$case/change/refuse
    rev = 3
=> 422
    field "text"
oanh posts /cases/$case/change/refuse
    rev = 3
    text = "Bà Hà không quen chồng của bà. Trung tâm đã hỏi cả hai."
=> 303 /cases/$case
clock A19 of case $case is stopped
oanh posts /cases/$case/change/refuse
    rev = 4
    text = "Một lần nữa."
=> 409 conflict
    reason "C-45"
mother gets /status/now
=> 200
    says "Trả lời yêu cầu thay đổi người"
