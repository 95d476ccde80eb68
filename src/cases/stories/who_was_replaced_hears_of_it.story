story "The heads hear why somebody must be replaced, and both providers and the client that it was done"

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
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
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
ha gets /cases/$id/stand-down
=> 200
ha posts /cases/$id/stand-down
    rev = 3
    ground = act_unable
    words = "Tôi phải đi viện."
=> 303 /cases/$id
jobs run
oanh is told "TT.TGTT.01.2026: người được cử từ chối thực hiện"
sql "SELECT count(*) FROM message WHERE event = 'cases.change_noted'" is "0"
oanh gets /cases/$id/replace
=> 200
oanh posts /cases/$id/replace
    rev = 4
    provider = $quan
=> 303 /cases/$id
jobs run
ha is told "TT.TGTT.01.2026: đã thay người thực hiện"
quan is told "TT.TGTT.01.2026: đã thay người thực hiện"
oanh is not told "đã thay người"
sql "SELECT state FROM message WHERE event = 'cases.replaced' AND part = 'requester'" is "sent"
ha gets /news
=> 200
    capture $left from xpath "//main//li[contains(., 'đã thay người')]//a/@href"
ha gets $left                                   # the matter is no longer theirs to open
=> 200
    heading "TT.TGTT.01.2026: đã thay người thực hiện"
    says "Nay người khác đang giữ vụ việc này"
quan gets /cases/$id
=> 200
diep gets /cases/$id/change
=> 200
diep posts /cases/$id/change
    rev = 5
    cause = replace_contract
    words = "Hợp đồng hết hạn."
=> 303
jobs run
oanh is told "TT.TGTT.01.2026: có lý do phải thay người thực hiện"
quan is not told "có lý do phải thay"
