story "The person is told that the answer to their withdrawal was not signed and is written anew"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
oanh is director at laocai "Bùi Thị Kim Oanh"
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen
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
capture $id from sql "SELECT id FROM request"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now

# She withdraws, and its answer is not signed: the withdrawal is hers, the paper is not in force.
mother gets /status/withdraw
=> 200
mother posts /status/withdraw
    rev = 1
    sure = yes
    why = "Hai bên đã thỏa thuận xong."
=> 303 /status/now
capture $answer from sql "SELECT max(id) FROM paper"
oanh gets /requests/$id/papers/$answer
=> 200
oanh posts /requests/$id/papers/$answer/return
    why = "Thiếu số điện thoại."
=> 303
mother gets /status/now
=> 200
    says "Yêu cầu đã được rút"
    says "chưa được ký và không có hiệu lực. Trung tâm đang lập lại."
mother gets /status/papers/$answer
=> 200
    says "Phải lập văn bản khác"
    says "hãy hỏi đơn vị xem điều gì đang có hiệu lực"
    lacks "Sẽ ghi trong văn bản mới"
diep gets /requests/$id/papers/$answer
=> 200
diep posts /requests/$id/papers/$answer/anew
    words = "Gọi số của trung tâm khi cần hỏi."
=> 303
mother gets /status/now
=> 200
    lacks "Trung tâm đang lập lại"
    says "chưa từng có hiệu lực; bị trả lại lúc 8:00"
capture $next from sql "SELECT max(id) FROM paper"
mother gets /status/papers/$next
=> 200
    says "rút yêu cầu này trên trang theo dõi"
    says "Gọi số của trung tâm khi cần hỏi."
