story "Photos of every kind and a scan go along to court as pages of one PDF"

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
ha gets /cases/$id/files
=> 200
ha posts /cases/$id/files
    kind = case_papers
    file paper files/photo.jpg
    file paper files/paper.png
    file paper files/photo.heic
    file paper files/paper.pdf
=> 303 /cases/$id/files?came=4
ha gets /cases/$id/take-along
=> 200
    xpath "count(//input[@name='parts' and starts-with(@value, 'case-')])" is "4"
ha posts /cases/$id/take-along
    rev = 3
    parts = case-1
    parts = case-2
    parts = case-3
    parts = case-4
=> 303 /cases/$id/take-along
capture $bundle from sql "SELECT id FROM case_bundle"
job cases.bundle runs
sql "SELECT pages FROM case_bundle" is "6"
ha gets /cases/$id/take-along/$bundle
=> 200
    header "Content-Type" is "application/pdf"
    lacks "Mỷ"
