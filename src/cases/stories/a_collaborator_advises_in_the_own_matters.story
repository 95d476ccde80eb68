story "A collaborator takes a consultation on, notes the work and ends it, like any provider"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
kim is collaborator at laocai "Hoàng Thị Kim" collaborator
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
kim gets /cases/$id                             # not assigned yet: as if it were not there
=> 404
    reason "C-01"
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $kim
=> 303 /cases/$id

kim gets /desk
=> 200
    says "Vụ việc chờ bạn nhận"
kim gets /cases?mine=yes
=> 200
    heading "Vụ việc tôi đang giữ"
    says "Sùng Thị Mỷ"
    xpath "//nav//a[@aria-current]" is "Vụ việc"
kim gets /find?q=sung+thi+my
=> 200
    says "Sùng Thị Mỷ"
kim gets /clocks?mine=yes
=> 200
    says "TT.TV.01.2026"
kim gets /cases/$id
=> 200
    heading "Sùng Thị Mỷ, 37 tuổi"
    says "Tôi nhận vụ việc này"
    budget queries <= 23
kim posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
kim posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    minutes = 45
    kind = papers
    note = "Viết trả lời về quyền thăm con."
=> 303 /cases/$id
kim gets /cases/$id
=> 200
    says "Viết trả lời về quyền thăm con."
journal of case $id has case.taken by "Hoàng Thị Kim"
journal of case $id has case.worked by "Hoàng Thị Kim"
log of case $id has "Hoàng Thị Kim" for "case page"

kim posts /cases/$id/end
    rev = 4
    ending = done
    note = "Đã trả lời bằng văn bản."
=> 303 /cases/$id
clock A06 of case $id is stopped
journal of case $id has case.ended by "Hoàng Thị Kim"
sql "SELECT state FROM request" is "ended"
