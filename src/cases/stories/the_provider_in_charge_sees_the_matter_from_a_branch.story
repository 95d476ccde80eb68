story "A provider of a branch sees the centre's matter that is in their charge, and no other one"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai
ha is provider at bacha "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
request $other at laocai for "Lò Văn Sình" born 1990-05-06 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
diep gets /requests/$other/accept
=> 200
diep posts /requests/$other/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$two
ha gets /cases/$id
=> 404
oanh gets /cases/$id/assign
=> 200
    says "Chi nhánh số 1"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
    says "Sùng Thị Mỷ"
ha gets /cases?mine=yes
=> 200
    says "Sùng Thị Mỷ"
    lacks "Lò Văn Sình"
ha gets /find?q=TT.TGTT.01.2026
=> 200
    says "Sùng Thị Mỷ"
ha gets /cases/$two
=> 404
ha gets /find?q=TT.TGTT.02.2026
=> 200
    lacks "Lò Văn Sình"
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha posts /cases/$id/work
    rev = 3
    day = 20/11/2026
    minutes = 60
    kind = meeting
    note = "Gặp chị Mỷ."
=> 303 /cases/$id
