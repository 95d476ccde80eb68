story "Who gives aid sees all clocks of the centre, and is led to those that they hold"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" officer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /clocks
=> 200
    xpath "//main//td[@data-label='Người giữ']" is "Trần Thu Hà"
    xpath "//main//tbody//a/@href" is "/cases/$id"
un gets /clocks
=> 200
    says "TT.TV.01.2026"
    xpath "//main//tbody//a[not(starts-with(@href, '/clocks'))]" is absent
un gets /clocks as json
=> 200
    json "later.clocks.0.subject" is "TT.TV.01.2026"
    json "later.clocks.0.url" is null
diep gets /clocks
=> 200
    xpath "//main//tbody//a/@href" is "/cases/$id"
