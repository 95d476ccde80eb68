story "A withdrawal stands when its answer comes back unsigned; who works at the counter finds it on the desk and writes the answer anew"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
minh is receiver at thainguyen "Lê Minh"
request $home at laocai for "Sùng Thị Mỷ" lives 02647 matter family arrested no

# A withdrawal is the person's own: it stands, and they are owed another answer.
diep gets /requests/$home/withdraw
=> 200
diep posts /requests/$home/withdraw
    rev = 1
    why = "Gia đình đã hòa giải."
    identity = "Căn cước công dân, đối chiếu ảnh."
=> 303
capture $answer from sql "SELECT max(id) FROM paper"
oanh gets /requests/$home/papers/$answer
=> 200
oanh posts /requests/$home/papers/$answer/return
    why = "Sai tên người nhận."
=> 303
sql "SELECT state FROM request WHERE id = $home" is "withdrawn"
diep gets /desk
=> 200
    xpath "//a[@href='/papers/returned']" contains "1"
diep gets /papers/returned
=> 200
    says "Sùng Thị Mỷ"
    says "trả lại lúc 8:00 thứ Sáu 20/11/2026"
    says "Bùi Thị Kim Oanh"
    budget queries <= 10
minh gets /papers/returned
=> 200
    lacks "Sùng Thị Mỷ"
ha gets /papers/returned
=> 200
    says "Không có văn bản nào phải lập lại"
ha posts /requests/$home/papers/$answer/anew without token
=> 403
diep gets /requests/$home
=> 200
    says "bị trả lại chưa ký, sẽ có văn bản khác"
diep gets /requests/$home/papers/$answer
=> 200
    says "Sai tên người nhận."
    says "Lập lại văn bản"
diep posts /requests/$home/papers/$answer/anew
    words = "Hai bên đã hòa giải tại xã."
=> 303 /requests/$home
diep again
=> 409 conflict
    reason "V-14"
capture $next from sql "SELECT max(id) FROM paper"
diep gets /requests/$home/papers/$next
=> 200
    lacks "Lý do:"
    says "Hai bên đã hòa giải tại xã."
    says "rút yêu cầu này tại trụ sở trung tâm"
diep gets /papers/returned
=> 200
    says "Không có văn bản nào phải lập lại"
