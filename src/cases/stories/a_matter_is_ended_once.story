story "Ending needs how and words for the client, the newest page, and a matter that is at work"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
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
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/end
    rev = 2
    ending = done
    note = "Xong."
=> 409 too_late
    reason "C-03"
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha posts /cases/$id/end
    rev = 3
=> 422 invalid
    field "ending"
    field "note"
ha posts /cases/$id/end
    rev = 1
    ending = done
    note = "Xong."
=> 409 conflict
    reason "C-02"
    says "Xong."
clock A21 of case $id is absent
ha posts /cases/$id/end
    rev = 3
    ending = done
    note = "Đã xong."
=> 303 /cases/$id
ha again
=> 409 too_late
ha posts /cases/$id/take
    rev = 4
=> 409 too_late
    reason "C-03"
