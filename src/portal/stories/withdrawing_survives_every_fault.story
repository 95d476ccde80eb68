story "A database that fails while a request is withdrawn leaves it whole: withdrawn with its answer, or not at all"
tagged faults

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land

diep gets /requests/$asked/withdraw
=> 200
diep posts /requests/$asked/withdraw
    rev = 1
    identity = "Thẻ căn cước"
=> 303
