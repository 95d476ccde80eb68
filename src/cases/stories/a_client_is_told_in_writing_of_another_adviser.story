story "Where no decision is written, the client is told in writing that somebody else gives the aid, and why"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
sql "SELECT count(*) FROM paper" is "0"
ha gets /cases/$id
=> 200
ha posts /cases/$id/stand-down
    rev = 2
    ground = act_side_partial
    words = "Chồng chị ấy là anh họ tôi."
=> 303
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 3
    provider = $quan
=> 303 /cases/$id
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /cases/$id/papers/$paper
=> 200
    says "Về việc thay người thực hiện trợ giúp pháp lý"
    says "người thực hiện trợ giúp là: Đỗ Minh Quân"
    says "Điều 25"
    lacks "anh họ"
