story "A paper is brought to the request that code and PIN have opened, as long as somebody works on it"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen
neighbour is citizen
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
    matter = land
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
capture $id from sql "SELECT max(id) FROM request"
mother gets /status/files as json
=> 403 denied
    reason "O-11"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Gửi thêm giấy tờ"
mother gets /status/files
=> 200
    says "Chưa có giấy tờ nào"
    budget queries <= 6
mother posts /status/files
    kind = poor_certificate
    file paper files/photo.heic as "Sổ hộ nghèo.heic"
=> 303 /status/files?came=1
mother gets /status/files
=> 200
    says "Giấy chứng nhận hộ nghèo"
    lacks "Gỡ bỏ"
mother gets /status/files/1
=> 200
    header "Content-Type" is "image/jpeg"
    header "Content-Disposition" contains "giay-to-01.jpg"
mother gets /status/files/1/small
=> 200
mother gets /status/files/2
=> 404 not_found
neighbour gets /status/files/1
=> 303 /status
neighbour posts /status/files without token
    file paper files/photo.jpg
=> 403
mother gets /status/now
=> 200
    says "Thêm giấy tờ"

diep gets /requests/$id/refuse
=> 200
diep posts /requests/$id/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp bà trong việc này."
=> 303
mother gets /status/files
=> 200
    says "Hồ sơ này đã đóng"
    lacks "Gửi các tệp này"
mother posts /status/files
    file paper files/paper.pdf
=> 409 too_late
    reason "F-30"
sql "SELECT count(*) FROM document WHERE subject_kind = 'request'" is "1"
