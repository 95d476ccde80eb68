story "A court that was named before is offered, and typed without accents it gets the name that it has"

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
    xpath "count(//datalist[@id='agency-known']/option)" is "0"
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
    agency = "Tòa án nhân dân khu vực 1 - Lào Cai"
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha gets /cases/$id/dates
=> 200
    xpath "//datalist[@id='place-known']/option/@value" is "Tòa án nhân dân khu vực 1 - Lào Cai"
ha posts /cases/$id/dates
    rev = 3
    kind = trial
    day = "10/12/2026"
    hour = 7
    place = "toa an nhan dan khu vuc 1 - lao cai"
=> 303 /cases/$id/dates
sql "SELECT place FROM case_date" is "Tòa án nhân dân khu vực 1 - Lào Cai"
ha posts /cases/$id/dates
    rev = 4
    kind = meeting
    day = "02/12/2026"
    hour = 9
    place = "Nhà chị Mỷ"
=> 303 /cases/$id/dates
ha posts /cases/$id/dates
    rev = 5
    kind = trial
    day = "11/12/2026"
    hour = 9
=> 422 invalid
    field "place"
    xpath "count(//datalist[@id='place-known']/option)" is "1"
