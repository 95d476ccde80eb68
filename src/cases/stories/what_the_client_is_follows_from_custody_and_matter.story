story "Whoever is in custody is accused, and in a dispute everybody is a party: neither is asked"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $held at laocai for "Lò Văn Ún" born 1990-01-05 lives 02761 matter criminal arrested yes
request $land at laocai for "Vàng Seo Sử" born 1970-01-05 lives 02761 matter land arrested no

diep gets /requests/$held/accept
=> 200
diep posts /requests/$held/accept
    rev = 1
    form = litigation
    arrested = yes
    papers = complete
=> 303 /cases/$three
oanh gets /cases/$three/assign
=> 200
    xpath "//input[@name='standing'][@checked]/@value" is "held"
oanh posts /cases/$three/assign
    rev = 1
    provider = $ha
=> 303
diep gets /requests/$land/accept
=> 200
diep posts /requests/$land/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$four
oanh gets /cases/$four/assign
=> 200
    lacks "Người được trợ giúp là ai trong tố tụng?"
oanh posts /cases/$four/assign
    rev = 1
    provider = $ha
=> 303
sql "SELECT count(*) FROM case_file WHERE standing = 'held' OR standing = 'party'" is 2
