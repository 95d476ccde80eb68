story "The provider in charge takes the chosen papers along as one PDF, and nobody else gets it"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Tòa án chờ kết quả giám định."
=> 303
ha posts /cases/$id/private
    rev = 4
    note = "Chị kể đã ký giấy nợ khống."
=> 303
capture $paper from sql "SELECT max(id) FROM paper"
ha gets /cases/$id/take-along
=> 200
    says "Thông báo tạm đình chỉ"
    xpath "count(//input[@name='parts'][@checked])" is "2"
    lacks "giấy nợ khống"
ha posts /cases/$id/take-along
    rev = 5
    parts = "paper-7"
=> 422 invalid
    says "Một giấy tờ được chọn không còn trong hồ sơ."
    field "parts"
oanh gets /cases/$id/take-along
=> 403
ha posts /cases/$id/take-along
    rev = 5
    parts = "paper-$paper"
=> 303 /cases/$id/take-along
capture $bundle from sql "SELECT id FROM case_bundle"
job cases.bundle fails                          # the paper is still being laid out
ha gets /cases/$id/take-along
=> 200
    says "Đang làm. Hãy tải lại trang sau một phút."
ha gets /cases/$id/take-along/$bundle
=> 404
    reason "C-70"
job documents.print runs
now +60s
job cases.bundle runs
ha gets /cases/$id/take-along
=> 200
    says "Mở PDF (2 trang)"
ha gets /cases/$id/take-along/$bundle
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" contains "tap-ho-so-mang-theo.pdf"
    lacks "Mỷ"
oanh gets /cases/$id/take-along/$bundle
=> 403
log of case $id has "Trần Thu Hà" for "take-along file"
sql "SELECT pages FROM case_bundle" is "2"
