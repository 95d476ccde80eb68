story "A paper of a branch that has no head waits, says what to do, and the head of the centre reads of it; who is then appointed signs"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai serves 02839
branch sapa "Chi nhánh số 2" code CN2 in 03006 of laocai serves 03006
centre backan "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Thái Nguyên" code TN in 05467 serves 19
oanh is director at laocai "Bùi Thị Kim Oanh"
huong is director at backan "Nông Thị Hương"
chi is receiver at bacha "Giàng Thị Chi"
sen is receiver at sapa "Lò Thị Sen"
tam is director at sapa "Lý Văn Tâm"
request $far at bacha for "Giàng A Páo" lives 02839 matter land
request $other at sapa for "Thào Seo Lử" lives 03006 matter land

chi gets /requests/$far/refuse
=> 200
chi posts /requests/$far/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303
capture $paper from sql "SELECT max(id) FROM paper"
sen gets /requests/$other/refuse
=> 200
sen posts /requests/$other/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 1 đang giúp ông trong việc này."
=> 303
capture $signable from sql "SELECT max(id) FROM paper"
chi gets /requests/$far/papers/$paper
=> 200
    says "Chi nhánh này chưa có trưởng và phó chi nhánh, nên chưa ai ký được."
    says "Trung tâm không ký thay chi nhánh."
sen gets /requests/$other/papers/$signable
=> 200
    lacks "nên chưa ai ký được"

# The centre reads how many, and of which branch; it cannot sign.
oanh gets /papers
=> 200
    says "Văn bản của chi nhánh chưa có người ký"
    says "Chi nhánh số 1: 1 văn bản đang chờ"
    lacks "Chi nhánh số 2"
    lacks "Giàng A Páo"
    budget queries <= 14
oanh gets /requests/$far/papers/$paper
=> 200
    says "nên chưa ai ký được"
oanh posts /requests/$far/papers/$paper/sign
=> 403 denied
    reason "V-11"
huong gets /papers
=> 200
    lacks "Chi nhánh số 1"

# Whoever is entrusted with the branch gets the seat, and signs.
tien is director at bacha "Vàng A Tiến"
tien gets /papers
=> 200
    says "Giàng A Páo"
    says "yêu cầu"
tien gets /requests/$far/papers/$paper
=> 200
    lacks "nên chưa ai ký được"
tien posts /requests/$far/papers/$paper/sign
=> 303
oanh gets /papers
=> 200
    lacks "Văn bản của chi nhánh chưa có người ký"
