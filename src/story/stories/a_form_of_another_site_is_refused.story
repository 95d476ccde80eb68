story "A form without its token, and one that another site sends, is not carried out"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen

browser gets /sign-in
=> 200
browser posts /sign-in without token
    login = diep
    password = "story password"
=> 403 denied
    reason "W-09"
browser posts /sign-in
    header "Origin" = "https://elsewhere.example"
    login = diep
    password = "story password"
=> 403 denied
    reason "W-07"
browser posts /sign-in as json
    header "Sec-Fetch-Site" = cross-site
    login = diep
    password = "story password"
=> 403 denied
    reason "W-07"
browser forgets cookies                         # the form was opened by another browser
browser posts /sign-in without token
    login = diep
    password = "story password"
=> 403 denied
sql "SELECT count(*) FROM session" is 1         # the seat's own, of the scene
sql "SELECT count(*) FROM throttle" is 0
