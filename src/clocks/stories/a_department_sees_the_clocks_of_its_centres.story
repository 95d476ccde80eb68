story "The department sees what is late in the centres of its province, with branches and predecessors, and opens none of it"

now 2026-11-20T16:30
department so_laocai "Sở Tư pháp tỉnh Lào Cai" code STP in 02647
department so_thainguyen "Sở Tư pháp tỉnh Thái Nguyên" code STP in 05443
centre yenbai "Trung tâm TGPL nhà nước tỉnh Yên Bái" code TT in 04252 serves 15 closed 2026-06-30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 of so_laocai opened 2025-07-01
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19 of so_thainguyen
laocai succeeds yenbai on 2026-07-01
lan is department at so_laocai "Phạm Thị Lan"
khanh is department at so_thainguyen "Trần Thị Khánh"
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."
request $below at bacha for "Giàng A Páo" born 1970-01-02 lives 02839 matter family arrested no phone 0912345670
request $older at yenbai for "Lò Văn Bình" born 1980-01-02 lives 04252 matter family arrested no phone 0912345671
request $elsewhere at thainguyen for "Ma Thị Hoa" born 1990-01-02 lives 05443 matter family arrested no phone 0912345672

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
now 2026-12-04T09:00
clock A03 of case $id is running
lan gets /desk
=> 200
    xpath "//main//a[@href='/clocks?tone=late']" contains "Quá hạn"
lan gets /clocks
=> 200
    xpath "count(//tr[contains(@class,'is-late')]//th)" is "3"
    says "TT.TGTT.01.2026"
    says "quá"
    xpath "count(//main//tr[th][td]//a[not(starts-with(@href, '/clocks'))])" is "0"
    lacks "Sùng Thị Mỷ"
    lacks "/cases/"
    lacks "Chỉ đồng hồ tôi giữ"
    budget queries <= 8
lan gets /clocks as json
=> 200
    json "late.clocks.0.url" is null
khanh gets /clocks
=> 200
    lacks "TT.TGTT.01.2026"
    xpath "count(//table[@aria-labelledby='late']//tbody/tr)" is "1"

# A matter of the own province, one of another and one that does not exist: the same answer.
lan gets /cases/$id
=> 403 denied
    reason "W-06"
khanh gets /cases/$id
=> 403 denied
    reason "W-06"
lan gets /cases/1
=> 403 denied
    reason "W-06"
lan gets /requests/$asked as json
=> 403 denied
lan gets /requests/$asked/case
=> 403 denied
lan gets /cases
=> 403 denied
lan gets /find?q=sung+thi+my
=> 403 denied
lan gets /operator/providers
=> 403 denied
lan posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 403 denied
log of case $id lacks "Phạm Thị Lan"
oanh gets /clocks
=> 200
    xpath "//main//tr[th]//a/@href" contains "/"
