story "The decision says defence for an accused and protection for a victim, and asks who the client is"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Giàng A Páo" born 1985-02-03 lives 02761 matter criminal arrested no
request $hurt at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter criminal arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
    says "Người được trợ giúp là ai trong tố tụng?"
    xpath "count(//input[@name='standing'])" is "8"
    xpath "//input[@name='standing'][@checked]" is absent
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 422 invalid
    field "standing"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
    standing = party
=> 422 invalid
    field "standing"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
    standing = suspect
=> 303 /cases/$id
sql "SELECT standing FROM case_file" is "suspect"
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /cases/$id/papers/$paper
=> 200
    says "Về việc cử người bào chữa"
    says "bào chữa cho Giàng A Páo"
    says "Bị can"
    lacks "bảo vệ quyền và lợi ích hợp pháp"
diep gets /requests/$hurt/accept
=> 200
diep posts /requests/$hurt/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$two
oanh gets /cases/$two/assign
=> 200
oanh posts /cases/$two/assign
    rev = 1
    provider = $quan
    standing = victim
=> 303 /cases/$two
capture $second from sql "SELECT max(id) FROM paper"
oanh gets /cases/$two/papers/$second
=> 200
    says "Về việc cử người bảo vệ quyền và lợi ích hợp pháp"
    says "bảo vệ quyền và lợi ích hợp pháp của Sùng Thị Mỷ"
    lacks "bào chữa"
