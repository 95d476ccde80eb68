story "News is marked as read or not, whichever step of the database fails"
tagged faults

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
jobs run

diep gets /news
=> 200
    says "1 chưa đọc"
    capture $since from xpath "//input[@name='since']/@value"
    capture $until from xpath "//input[@name='until']/@value"
diep posts /news/read
    since = $since
    until = $until
=> 303 /news
diep gets /news
=> 200
    lacks "1 chưa đọc"
