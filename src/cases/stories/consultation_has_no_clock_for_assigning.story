story "A consultation starts the clock of the written advice and none for assigning; the director holds it, then who is assigned"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
kim is collaborator at laocai "Hoàng Thị Kim" collaborator
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
clock A06 of case $id is due 2026-11-30
clock A03 of case $id is absent
clock A05 of case $id is absent

# Until somebody is assigned the director must act: so say the matter and the board.
oanh gets /cases/$id as json
=> 200
    json "clocks.0.holder" is "Bùi Thị Kim Oanh"
    json "next.owner" is "Bùi Thị Kim Oanh"
oanh gets /clocks as json
=> 200
    json "later.clocks.0.rule" is "A06"
    json "later.clocks.0.holder" is "Bùi Thị Kim Oanh"
    json "people.0.name" is "Bùi Thị Kim Oanh"
oanh gets /cases/$id/assign
=> 200
    says "Hình thức này không cần quyết định cử người."
    says "Cộng tác viên trợ giúp pháp lý"
oanh posts /cases/$id/assign
    rev = 1
    provider = $kim
=> 303 /cases/$id
clock A06 of case $id is running
oanh gets /cases/$id as json
=> 200
    json "clocks.0.rule" is "A06"
    json "clocks.0.holder" is "Hoàng Thị Kim"
    json "next.owner" is "Hoàng Thị Kim"
