story "Two papers that are issued at once take two numbers, and none is left out when one is refused"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $one at laocai for "Thào Seo Lử" lives 02761
request $two at laocai for "Giàng A Páo" lives 02761
request $three at laocai for "H’Hen Niê" lives 02761

# A sign that no paper can show: nothing happens, the number is not used up.
diep gets /requests/$one/refuse
=> 200
diep posts /requests/$one/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này 😀 trung tâm không làm được."
=> 422 invalid
    field "text"
    says "ký tự 😀"
    says "trung tâm không làm được"
sql "SELECT count(*) FROM paper_series" is "0"
clock A01 of request $one is running

oanh gets /requests/$two/refuse
=> 200
race
a: diep posts /requests/$one/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này trung tâm không làm được."
b: oanh posts /requests/$two/refuse
    rev = 1
    reason = refuse_unlawful
    text = "Việc này trung tâm không làm được."
either a => 303, b => 303
then sql "SELECT number FROM paper ORDER BY number" is "1 2"
then sql "SELECT last FROM paper_series" is "2"
