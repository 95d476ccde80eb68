story "What no person holds is explained by the counter or a head; the last cause stands, and what was done late is explained too"

now 2026-11-18T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
mother is citizen
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
capture $asked from sql "SELECT id FROM clock WHERE rule = 'A01' AND state = 'running'"

now 2026-12-16T09:00
diep gets /clocks/$asked
=> 200
diep posts /clocks/$asked/cause
    cause = papers_late
=> 303 /clocks/$asked
oanh gets /clocks/$asked
=> 200
oanh posts /clocks/$asked/cause
    cause = overlooked
=> 303
oanh gets /clocks/$asked as json
=> 200
    json "causes" has 2
    json "causes.0.code" is "overlooked"
    json "causes.1.code" is "papers_late"
    json "clock.cause" is "Sót việc"
sql "SELECT count(*) FROM clock_cause WHERE stands = 1" is "1"
diep gets /requests/$one
=> 200
    says "Nguyên nhân: Sót việc"
sql "SELECT count(*) FROM clock_cause WHERE words IS NULL" is "0"

oanh gets /clocks/slip
=> 200
    xpath "//table[@aria-labelledby='due']//td[@data-label='Đến']" contains "ngay; quá hạn"

# What was done late is explained as well.
diep posts /requests/$one/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303
diep gets /clocks/late
=> 200
    heading "Việc xong quá hạn"
    says "Nguyên nhân: Sót việc"
    xpath "//main//a[@href='/clocks/$asked#late']" contains "Ghi nguyên nhân khác"
    budget queries <= 5
mother gets /clocks/late
=> 303
diep gets /clocks/$asked
=> 200
    says "quá hạn"
diep posts /clocks/$asked/cause
    cause = noted_late
=> 303
sql "SELECT count(*) FROM clock_cause WHERE clock_id = $asked" is "3"

# The slip of the day as a paper, for who sees the board.
oanh gets /clocks/slip/pdf?day=2026-12-16
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" contains "phieu-kiem-soat.pdf"
oanh gets /clocks/slip/pdf?day=soon
=> 422
    reason "D-10"
mother gets /clocks/slip/pdf
=> 303
