story "After an acceptance at once the clock stops when all that was missing is here, and not before"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    hard_area = no
    ground = accept_at_once_limitation
    limit_day = 23/11/2026
    items = identity
    items = case_papers
=> 303 /cases/$case
diep gets /requests/$asked
=> 200
    says "Đã thụ lý ngay, còn chờ bổ sung"
    says "Thời hiệu khởi kiện sắp hết"
now +1d
diep gets /requests/$asked/brought
=> 200
diep posts /requests/$asked/brought
    places = 1
    done = yes
=> 422
    reason "R-17"
clock A02 of case $case is running
diep posts /requests/$asked/brought
    places = 1
    places = 2
    note = "Bản sao có chứng thực."
    done = yes
=> 303
clock A02 of case $case is stopped
journal of case $case has case.supplied
diep gets /requests/999/brought
=> 404
