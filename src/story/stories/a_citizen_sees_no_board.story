story "The board of time limits is for those who owe them: not for citizens, not for the operator"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre backan "Trung tâm TGPL nhà nước tỉnh Bắc Kạn" code TT in 01843 serves 06 closed 2025-06-30
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai
thainguyen succeeds backan on 2025-07-01
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at bacha "Trần Thu Hà" lawyer
oto is operator at laocai "Đỗ Văn Tô"
mother is citizen

mother gets /clocks
=> 303 /sign-in?next=/clocks
mother gets /clocks as json
=> 401 sign_in
oto gets /clocks
=> 403 denied
    reason "W-06"
oanh gets /clocks
=> 200
ha gets /clocks as json
=> 200
now +1d                                         # a seat of the scene stays signed in
oanh gets /clocks
=> 200
