story "After signing in each role comes to its own list; a seat without one is told what it can do"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
nhung is deputy at laocai "Phạm Hồng Nhung"
auditor_a is auditor at laocai "Mai Văn Tính"
mother is citizen

diep gets /desk
=> 303 /requests
oanh gets /desk
=> 303 /cases?state=accepted
nhung gets /desk
=> 303 /cases?state=accepted
ha gets /desk
=> 303 /cases?mine=yes
auditor_a gets /desk
=> 200
    heading "Mai Văn Tính"
    says "Vị trí này chưa có danh sách việc ở đây."
auditor_a gets /cases
=> 403
mother gets /desk
=> 303 /sign-in?next=/desk
oanh gets /cases?state=accepted
=> 200
    says "Vụ việc nào đã thụ lý cũng có người được cử."
