story "A collaborator sees no matter of a colleague and decides nothing that heads and receivers decide"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
kim is collaborator at laocai "Hoàng Thị Kim" collaborator
tho is collaborator at laocai "Giàng Thị Thơ" collaborator
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
    provider = $kim
=> 303 /cases/$id

# Another collaborator: no list, no page, no search, no work.
tho gets /cases
=> 200
    says "Không có vụ việc nào như vậy."
    lacks "Sùng Thị Mỷ"
tho gets /cases?mine=no
=> 200
    lacks "Sùng Thị Mỷ"
tho gets /find?q=sung+thi+my
=> 200
    heading "Không tìm thấy “sung thi my”"
tho gets /cases/$id
=> 404
    reason "C-01"
tho posts /cases/$id/work as json
    day = 2026-11-20
    minutes = 60
    kind = call
    note = "Gọi."
=> 404 not_found
tho posts /cases/$id/end as json
    rev = 2
    ending = done
    note = "Xong."
=> 404 not_found
log of case $id lacks "Giàng Thị Thơ"

# Nor does one decide what heads and receivers decide.
kim gets /requests/$asked
=> 403 denied
kim posts /cases/$id/assign as json
    rev = 2
    provider = $tho
=> 403 denied
