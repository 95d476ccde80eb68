story "Who holds a clock is reminded before and at its limit, then their superior, then the department; what was done is not reminded of"

now 2026-11-20T16:30
department so "Sở Tư pháp tỉnh Lào Cai" code STP in 02647
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 of so
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
bach is deputy at laocai "Lương Văn Bách"
ha is provider at laocai "Trần Thu Hà" lawyer
lan is department at so "Phạm Thị Lan"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
request $held at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter criminal arrested yes phone 0912345670
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$family
diep posts /requests/$held/accept
    rev = 1
    form = litigation
    arrested = yes
    papers = complete
=> 303 /cases/$custody
clock A03 of case $family is due 2026-11-25
clock A04 of case $custody is due 2026-11-21T04:30

# Half of the twelve hours have run.
now 2026-11-20T22:31
job clocks.remind runs
jobs run
oanh is told "TT.TGTT.02.2026: thời hạn A04 sắp hết"
bach is not told "A04"
oanh is not told "A03"
now 2026-11-21T04:31
job clocks.remind runs
jobs run
oanh is told "đến hạn A04"
lan is not told "A04"

# A director is late: the department hears of it.
now 2026-11-21T05:31
job clocks.remind runs
jobs run
oanh is told "TT.TGTT.02.2026: đã quá hạn A04"
lan is told "TT.TGTT.02.2026: đã quá hạn A04"
lan gets /news
=> 200
    says "đã quá hạn A04"
    capture $late from xpath "//main//li[1]//a/@href"
lan gets $late
=> 303 "/clocks?tone=late"

# Somebody is assigned: nobody is told of that limit again.
oanh gets /cases/$custody/assign
=> 200
oanh posts /cases/$custody/assign
    rev = 1
    provider = $ha
=> 303
sql "SELECT count(*) FROM clock_reminder r JOIN clock c ON c.id = r.clock_id WHERE c.rule = 'A04' AND r.state = 'waiting'" is "0"

# The working day before the last day, at eight; then the server stands still, and only the last word is said.
now 2026-11-24T08:01
job clocks.remind runs
jobs run
oanh is told "TT.TGTT.01.2026: thời hạn A03 sắp hết"
oanh is not told "đến hạn A03"
now 2026-12-01T09:00
job clocks.remind runs
jobs run
oanh is not told "đến hạn A03"
lan is told "TT.TGTT.01.2026: quá hạn A03 đã lâu"
sql "SELECT count(*) FROM clock_reminder r JOIN clock c ON c.id = r.clock_id WHERE c.rule = 'A03' AND r.state = 'passed'" is "2"
job clocks.remind runs
capture $clock from sql "SELECT id FROM clock WHERE rule = 'A03'"
oanh gets /clocks/$clock
=> 200
    says "lần nhắc sau đã thay"
    says "vẫn quá hạn: báo Sở Tư pháp"
