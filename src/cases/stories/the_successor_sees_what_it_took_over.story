story "Matters of a centre that was merged are seen, and assigned, by its successor"

now 2025-06-25T09:00
centre backan "Trung tâm TGPL nhà nước tỉnh Bắc Kạn" code TT in 01843 serves 06
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
binh is receiver at backan "Lương Thanh Bình"
huong is director at thainguyen "Triệu Thị Hương"
nam is provider at thainguyen "Đặng Hoài Nam" lawyer
request $asked at backan for "Nông Văn Dền" lives 01843 matter civil arrested no

binh gets /requests/$asked/accept
=> 200
binh posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
huong gets /cases/$id
=> 404
thainguyen succeeds backan on 2025-07-01
now 2025-07-01T09:00
huong gets /cases
=> 200
    says "Nông Văn Dền"
huong gets /cases/$id/assign
=> 200
huong posts /cases/$id/assign
    rev = 1
    provider = $nam
=> 303 /cases/$id
nam gets /cases/$id
=> 200
    heading "Nông Văn Dền"
