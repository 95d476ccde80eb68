story "Who is kept out of a matter hears nothing of it, and what was heard before is closed"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
nhung is deputy at laocai "Phạm Hồng Nhung"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
jobs run
nhung is told "TT.TGTT.01.2026: đã thụ lý"
nhung gets /news
=> 200
    says "TT.TGTT.01.2026"
    says "1 chưa đọc"
    capture $old from xpath "//main//li//a/@href"
oanh gets /cases/$id/walls
=> 200
oanh posts /cases/$id/walls
    account = $nhung.account
    why = "Chị Nhung là em dâu của người chồng."
=> 303 /cases/$id/walls
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
jobs run
oanh is told "TT.TGTT.01.2026: người được cử đã nhận"
nhung is not told "TT.TGTT.01.2026: người được cử đã nhận"
nhung gets /news
=> 200
    lacks "TT.TGTT.01.2026"
    says "0 chưa đọc"
nhung gets $old
=> 404
oanh posts /cases/$id/walls/lift
    account = $nhung.account
    why = "Nhầm người cùng tên."
=> 303 /cases/$id/walls
nhung gets /news
=> 200
    says "TT.TGTT.01.2026"
