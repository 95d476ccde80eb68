story "Who acts for the other side is kept out of this matter, and its provider out of theirs; nobody is named"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
nhung is deputy at laocai "Phạm Hồng Nhung"
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
kim is receiver at thainguyen "Hoàng Thị Kim"
tam is director at thainguyen "Lý Văn Tâm"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at thainguyen "Đỗ Minh Quân" lawyer
request $theirs at thainguyen for "Giàng A Páo" born 1985-02-03 lives 05443 matter civil arrested no
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

kim gets /requests/$theirs/accept
=> 200
kim posts /requests/$theirs/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$other
tam gets /cases/$other/assign
=> 200
tam posts /cases/$other/assign
    rev = 1
    provider = $quan
=> 303 /cases/$other
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    opposing_1 = "Giang A Pao"
    born_1 = "03/02/1985"
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
sql "SELECT count(*) FROM wall WHERE account_id = $quan.account AND subject_id = $id AND cause = 'side'" is "1"
sql "SELECT count(*) FROM wall WHERE account_id = $ha.account AND subject_id = $other AND cause = 'side'" is "1"
sql "SELECT count(*) FROM wall" is "4"
oanh gets /cases/$id/walls
=> 200
    says "Việc tìm xung đột ngăn 1 người"
    lacks "Đỗ Minh Quân"
tam gets /cases/$other/walls as json
=> 200
    json "found" is "1"
    json "rows" has 0
quan gets /cases/$other
=> 200
