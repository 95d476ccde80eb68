story "For somebody arrested the limit is 12 running hours, through the night and the weekend"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Thào A Sình" born 2009-08-12 lives 02839 matter criminal arrested yes

diep gets /requests/$asked/accept
=> 200
    xpath "//input[@name='arrested'][@checked]/@value" is "yes"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = yes
    papers = complete
=> 303 /cases/$id
clock A04 of case $id is due 2026-11-21T04:30
clock A03 of case $id is absent
oanh gets /cases/$id
=> 200
    says "Bị bắt, bị tạm giữ khi thụ lý"
    says "A04: đến 4:30 thứ Bảy 21/11/2026"
now 2026-11-21T08:00
oanh gets /cases?state=accepted
=> 200
    says "quá 3 giờ 30 phút"
