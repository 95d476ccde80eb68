story "A sheet that was filled in by hand goes into the file of the matter with what it says; what is no photo is refused and nothing is noted"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ninh is receiver at thainguyen "Hà Thị Ninh"
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
diep gets /cases/$id/opinion
=> 200
diep posts /cases/$id/opinion
    rev = 3
    given_on = "20/11/2026"
    given_by = client
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
    file sheet files/text_renamed.pdf
=> 422
    reason "F-03"
    xpath "//input[@name='given_on']/@value" is "20/11/2026"
sql "SELECT count(*) FROM case_opinion" is "0"
diep posts /cases/$id/opinion
    rev = 3
    given_on = "20/11/2026"
    given_by = client
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
    file sheet files/photo.jpg
=> 303 /cases/$id/opinion
diep again
=> 409 conflict
diep gets /cases/$id/files
=> 200
    capture $scan from xpath "//main//a[contains(@href, '/files/')]/@href"
ha gets $scan
=> 200
ninh gets $scan
=> 404
journal of case $id has document.attached by "Vũ Ngọc Diệp"
