story "News of a matter that somebody else has by now says so instead of leading nowhere"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
diep posts /requests/$asked/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 303
jobs run
ha posts /cases/$id/stand-down as json
    rev = 2
    ground = act_unable
    words = "Tôi nằm viện."
=> 303
jobs run
ha gets /news
=> 200
    capture $old from xpath "//main//li[contains(., 'đã được cử')]//a/@href"
ha gets $old
=> 200
    heading "TT.TGTT.01.2026: đã được cử người thực hiện"
    says "Nay người khác đang giữ vụ việc này"
    xpath "//main//a[contains(@href, '/cases/')]" is absent
ha gets $old as json
=> 200
    json "line.event" is "cases.assigned"
