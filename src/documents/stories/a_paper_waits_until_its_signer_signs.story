story "A paper waits until the director or a deputy signs it by a click of their own, and everybody sees that it waits"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre backan "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Thái Nguyên" code TN in 05467 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
thuy is deputy at laocai "Lê Thị Thúy"
huong is director at backan "Nông Thị Hương"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land

# What a receiver decides stands on paper in the director's name, and is not signed by that.
diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303
capture $paper from sql "SELECT id FROM paper"
capture $code from sql "SELECT code FROM paper"
jobs run
diep gets /requests/$asked
=> 200
    says "chờ ký"
diep gets /requests/$asked/papers/$paper
=> 200
    says "đang chờ ký và chưa có hiệu lực"
    says "người lập: Vũ Ngọc Diệp"
    says "Bùi Thị Kim Oanh"
    lacks "Ký văn bản này"
diep gets /papers
=> 403 denied
diep posts /requests/$asked/papers/$paper/sign
=> 403 denied
diep gets /verify/$code as json
=> 200
    json "state" is "waiting"
huong gets /papers
=> 200
    says "Không có văn bản nào chờ ký"
huong posts /requests/$asked/papers/$paper/sign without token
=> 403
huong gets /requests/$asked/papers/$paper
=> 404 not_found
oanh gets /papers
=> 200
    says "Thông báo từ chối trợ giúp pháp lý"
    says "Số: 01/TB-TT"
    says "người lập: Vũ Ngọc Diệp"
    budget queries <= 8

# The deputy signs in the director's place: the paper says so, and is printed again.
thuy gets /requests/$asked/papers/$paper
=> 200
    says "Ký văn bản này"
thuy posts /requests/$asked/papers/$paper/sign
=> 303 /requests/$asked/papers/$paper
journal of request $asked has paper.signed_here by "Lê Thị Thúy"
thuy gets /requests/$asked/papers/$paper
=> 200
    says "Lê Thị Thúy, cấp phó, ký thay (KT.)"
    says "KT. Giám đốc"
    lacks "Bùi Thị Kim Oanh"
    lacks "Ký văn bản này"
    says "Mở bản PDF"
jobs run
thuy gets /requests/$asked/papers/$paper/pdf
=> 200
diep gets /requests/$asked
=> 200
    says "đã ký: Lê Thị Thúy"
diep gets /verify/$code as json
=> 200
    json "state" is "signed"
    json "signing.name" is "Lê Thị Thúy"
    json "signing.capacity" is "KT"
diep gets /verify/$code
=> 200
    heading "Văn bản này có thật và đang có hiệu lực"
    says "Lê Thị Thúy, cấp phó, ký thay (KT.)"
    lacks "Vũ Ngọc Diệp, "
    lacks "Thào Seo Lử"
oanh gets /papers
=> 200
    says "Không có văn bản nào chờ ký"
oanh gets /requests/$asked/reverse
=> 200
oanh posts /requests/$asked/papers/$paper/sign
=> 409 conflict
    reason "V-12"
oanh posts /requests/$asked/papers/$paper/return
    why = "Sai tên."
=> 409 conflict
    reason "V-12"
