story "Entitlement is answered for the day on which the request was received, however late the page is opened"

now 2026-08-10T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

request $asked at laocai for "Thào A Sình" born 2010-08-12 lives 02839 matter criminal arrested no facts "born=2010-08-12"

# On the day of receipt he is still a child; two days later he has turned 16.
now 2026-11-23T08:00
diep gets /requests/$asked as json
=> 200
    json "law.answer" is "yes"
    json "law.on" is "2026-08-10"
    json "law.categories.0.code" is "E03"
    json "head.who.age" is "16"
