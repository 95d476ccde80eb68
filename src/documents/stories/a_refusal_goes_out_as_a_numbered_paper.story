story "A refusal goes out as a paper with a number, a code and a PDF; the person reads both on the status page"

now 2026-02-12T09:12
department sotuphap "Sở Tư pháp tỉnh Lào Cai" code STP in 02647
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 of sotuphap
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
thuy is deputy at laocai "Lê Thị Thúy"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land
request $second at laocai for "Giàng A Páo" lives 02761 matter land
request $third at laocai for "H’Hen Niê" lives 02761 matter land

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này.\nÔng gọi chi nhánh để hỏi tiếp."
=> 303 /requests/$asked
capture $paper from sql "SELECT id FROM paper"
journal of request $asked has paper.issued by "Vũ Ngọc Diệp"

# The page of the paper says all that the law asks for; the limits are those of clocks A24 and A25.
diep gets /requests/$asked
=> 200
    says "Văn bản đã ban hành"
    says "Thông báo từ chối trợ giúp pháp lý"
    says "Số: 01/TB-TT"
diep gets /requests/$asked/papers/$paper
=> 200
    heading "Thông báo"
    says "Mẫu số 08-TP-TGPL"
    says "Sở Tư pháp tỉnh Lào Cai"
    says "Cộng hòa xã hội chủ nghĩa Việt Nam"
    says "Lào Cai, ngày 12 tháng 02 năm 2026"
    says "Kính gửi: Ông/Bà Thào Seo Lử"
    says "điểm d khoản 3 Điều 30 Luật Trợ giúp pháp lý 2017"
    says "Chi nhánh số 2 đang giúp ông trong việc này."
    says "điểm a khoản 1 Điều 45 Luật Trợ giúp pháp lý 2017"
    says "Giám đốc Sở Tư pháp tỉnh Lào Cai"
    says "trong 3 ngày làm việc"
    says "trong 15 ngày"
    says "Bùi Thị Kim Oanh"
    says "Mở bản PDF"
    budget queries <= 12

# Who asks for the PDF before the program has laid it out gets it laid out at once, and only once.
sql "SELECT count(*) FROM paper WHERE printed_id IS NULL" is "1"
diep gets /requests/$asked/papers/$paper/pdf
=> 200
    header "Content-Type" is "application/pdf"
capture $printed from sql "SELECT printed_id FROM paper"
jobs run
sql "SELECT printed_id FROM paper" is "$printed"
sql "SELECT count(*) FROM document WHERE id = $printed AND attached_by = 'Vũ Ngọc Diệp'" is "0"
diep gets /requests/$asked/papers/$paper/pdf
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" is "attachment; filename=\"van-ban-01.pdf\""
    header "Cache-Control" contains "no-store"
log of request $asked has "Vũ Ngọc Diệp" for "request page"

sql "SELECT count(*) FROM document WHERE subject_kind = 'paper' AND kind = 'paper'" is "1"

# What a deputy issues the deputy signs in the director's place; each paper takes the next number.
thuy gets /requests/$second/refuse
=> 200
thuy posts /requests/$second/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này trung tâm không làm được."
=> 303
capture $signed from sql "SELECT id FROM paper WHERE number = 2"
thuy gets /requests/$second/papers/$signed
=> 200
    says "KT. Giám đốc"
    says "Lê Thị Thúy"
    lacks "Bùi Thị Kim Oanh"

# Numbers begin anew with the year.
now 2027-01-04T08:00
diep gets /requests/$third/refuse
=> 200
diep posts /requests/$third/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này trung tâm không làm được."
=> 303
diep gets /requests/$third
=> 200
    says "Số: 01/TB-TT"
sql "SELECT year, number FROM paper ORDER BY id" is "2026 1 2026 2 2027 1"
jobs run
sql "SELECT count(*) FROM paper WHERE printed_id IS NULL" is "0"
