story "Accepted on Friday at 16:30, somebody must be assigned by the end of Wednesday: the page says so before the click"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
    says "hết thứ Tư 25/11/2026"
    says "đến 4:30 thứ Bảy 21/11/2026"
    says "hết thứ Hai 30/11/2026"
    says "hết thứ Sáu 27/11/2026"
    xpath "//input[@name='arrested'][@checked]/@value" is "no"
    xpath "count(//input[@name='form'][@checked])" is "0"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
clock A03 of case $id is due 2026-11-25
clock A04 of case $id is absent
clock A02 of case $id is absent
clock A01 of request $asked is stopped
journal of case $id has case.accepted by "Vũ Ngọc Diệp"
journal of request $asked has request.accepted by "Vũ Ngọc Diệp"
diep gets /cases/$id
=> 200
    heading "Sùng Thị Mỷ, 37 tuổi"
    says "TT.TGTT.01.2026"
    says "Việc tiếp theo · Bùi Thị Kim Oanh giữ"
    says "A03: hết thứ Tư 25/11/2026"
    xpath "count(//a[contains(@href,'/assign')])" is "0"
    xpath "count(//section[@class='kip-next']//a)" is "0"
    budget queries <= 18
log of case $id has "Vũ Ngọc Diệp" for "case page"
diep gets /cases/$id as json
=> 200
    json "clocks.0.due_day" is "2026-11-25"
    json "next.key" is "assign"
    json "next.may" is "false"
    json "provider" is null
oanh gets /cases/$id as json
=> 200
    json "next.may" is "true"
diep gets /requests/$asked/case
=> 303 /cases/$id
