story "Only the button on the answer puts the check into the request"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen
mother gets /check
=> 200
    says "Câu trả lời không được lưu"
mother gets /check/age
=> 200
    heading "Người cần giúp bao nhiêu tuổi?"
    says "Khoản 3, 5, 7 Điều 7 Luật Trợ giúp pháp lý 2017"
mother posts /check/age
    answer = under_16
=> 303 /check/answer
mother gets /check/answer
=> 200
    says "Trước đó không câu nào được lưu"
sql "SELECT count(*) FROM request_draft" is "0"
mother posts /check/answer
=> 303 /requests/new/who
sql "SELECT count(*) FROM request_draft" is "1"
mother gets /check/answer                       # the cookie of the check is gone
=> 303 /check/age
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 1
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
=> 303 /requests/new/place#found
mother posts /requests/new/place
    version = 3
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
mother posts /requests/new/matter
    version = 4
    matter = land
    arrested = no
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 5
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother gets /requests/new/review
=> 200
    says "Người cần giúp bao nhiêu tuổi?"
    says "Dưới 16 tuổi"
mother posts /requests/new/review
    version = 6
=> 303 /requests/new/slip
capture $id from sql "SELECT id FROM request"
diep gets /requests/$id
=> 200
    says "Được, nếu giấy tờ chứng minh E03 Trẻ em"
    says "Tuổi dưới 16 tuổi"
