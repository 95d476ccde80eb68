story "A request that is accepted while the person withdraws it is one or the other"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
hang is receiver at laocai "Phạm Thu Hằng"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land

diep gets /requests/$asked/accept
=> 200
hang gets /requests/$asked/withdraw
=> 200
race
a: diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
b: hang posts /requests/$asked/withdraw
    rev = 1
    identity = "Thẻ căn cước"
either a => 303, b => 409
or     a => 409, b => 303
then sql "SELECT (SELECT count(*) FROM case_file) + (SELECT count(*) FROM paper)" is 1
