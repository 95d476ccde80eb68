story "A colleague does not see the matter, and the director does not do the work of the provider"

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
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
un gets /cases
=> 200
    lacks "Sùng Thị Mỷ"
    says "Không có vụ việc nào như vậy."
un gets /cases/$id
=> 404
    reason "C-01"
un gets /requests/$asked/case
=> 404
    reason "C-01"
un posts /cases/$id/take as json
    rev = 2
=> 404 not_found
un posts /cases/$id/work as json
    rev = 2
    day = 2026-11-20
    minutes = 60
    kind = call
    note = "Gọi."
=> 404 not_found
un posts /cases/$id/end as json
    rev = 2
    ending = done
    note = "Xong."
=> 404 not_found
un gets /find?q=sung+thi+my
=> 200
    heading "Không tìm thấy “sung thi my”"
oanh posts /cases/$id/take as json
    rev = 2
=> 403 denied
log of case $id lacks "Lò Văn Ún"
