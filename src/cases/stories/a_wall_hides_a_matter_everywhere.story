story "Who stands behind a wall finds no matter, no request, no clock; and the head who put it up lifts it"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
nhung is deputy at laocai "Phạm Hồng Nhung"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
diep gets /cases/$id/walls
=> 403
nhung gets /cases/$id/walls
=> 200
    says "Không ai bị ngăn"
nhung posts /cases/$id/walls
    account = $nhung.account
    why = "Tôi là người nhà."
=> 422
    field "account"
nhung posts /cases/$id/walls
    account = 12345
    why = "Không có người này."
=> 422
    field "account"
nhung posts /cases/$id/walls/lift
    account = $diep.account
    why = "Chưa có gì."
=> 404
nhung posts /cases/$id/walls
    account = $diep.account
    why = "Chị Diệp là em dâu của người chồng."
=> 303 /cases/$id/walls
journal of case $id has case.walled by "Phạm Hồng Nhung"
diep gets /cases/$id
=> 404
diep gets /cases/$id as json
=> 404
    reason "C-01"
diep gets /cases/1 as json
=> 404
    reason "C-01"
diep gets /cases/$id/change
=> 404
diep gets /cases/$id/parties
=> 404
diep gets /requests/$asked
=> 404
diep gets /requests/$asked/case
=> 404
diep gets /cases
=> 200
    lacks "Sùng Thị Mỷ"
    lacks "TT.TGTT.01.2026"
diep gets /cases?state=accepted
=> 200
    lacks "Sùng Thị Mỷ"
diep gets /cases as json
=> 200
    json "rows" has 0
diep gets /find?q=TT.TGTT.01.2026
=> 200
    lacks "Sùng Thị Mỷ"
diep gets "/find?q=sung thi my"
=> 200
    lacks "Sùng Thị Mỷ"
diep gets /find?q=0912345678
=> 200
    lacks "Sùng Thị Mỷ"
diep gets /find?q=$asked_code
=> 200
    lacks "Sùng Thị Mỷ"
diep gets /clocks
=> 200
    lacks "TT.TGTT.01.2026"
oanh gets /cases
=> 200
    says "Sùng Thị Mỷ"
oanh gets /clocks
=> 200
    says "TT.TGTT.01.2026"
nhung gets /cases/$id/walls
=> 200
    says "Vũ Ngọc Diệp"
nhung posts /cases/$id/walls/lift
    account = $diep.account
    why = "Nhầm người cùng tên."
=> 303 /cases/$id/walls
diep gets /cases/$id
=> 200
diep gets /requests/$asked
=> 200
