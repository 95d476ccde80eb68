story "A form of what cannot happen now is not shown: the matter is, and why"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" officer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/work
=> 403
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
oanh gets /cases/$id/assign                      # somebody is assigned already
=> 409 too_late
    reason "C-03"
    heading "Sùng Thị Mỷ, 37 tuổi"
    says "đã cử, chờ nhận việc"
    xpath "//form[contains(@action, 'assign')]" is absent
un gets /cases/$id/work
=> 404
un gets /cases/$id/end
=> 404
ha gets /cases/$id/work                          # not taken on yet
=> 409 too_late
    reason "C-03"
    xpath "//form[contains(@action, 'work')]" is absent
    xpath "//form[contains(@action, 'take')]//button" is "Tôi nhận vụ việc này"
ha gets /cases/$id/end
=> 409 too_late
    reason "C-03"
    xpath "//form[contains(@action, 'end')]" is absent
ha gets /cases/$id/end as json
=> 409 too_late
    reason "C-03"
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha gets /cases/$id/work
=> 200
ha gets /cases/$id/end
=> 200
ha posts /cases/$id/end
    rev = 3
    ending = done
    note = "Đã xong."
=> 303 /cases/$id
ha gets /cases/$id/work                          # ended
=> 409 too_late
    reason "C-03"
    says "đã kết thúc"
    xpath "//form[contains(@action, 'work')]" is absent
ha gets /cases/$id/end
=> 409 too_late
    reason "C-03"
    xpath "//form[contains(@action, 'end')]" is absent
log of case $id has "Trần Thu Hà" for "case page"
