story "Form of aid, custody and papers must be answered; nothing typed is lost"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Thào A Sình" lives 02839 matter criminal arrested unknown

diep gets /requests/$asked/accept
=> 200
    xpath "count(//input[@name='arrested'][@checked])" is "0"
diep posts /requests/$asked/accept
    rev = 1
    opposing_1 = "Hoàng Văn Tuấn"
    born_1 = "hôm qua"
=> 422 invalid
    field "form"
    field "arrested"
    field "papers"
    field "born_1"                              # all at once: what is missing, and what cannot be read
    says "Còn 4 chỗ cần sửa"
    says "Hãy chọn có hay không bị bắt, bị tạm giữ"
    xpath "//input[@name='opposing_1']/@value" is "Hoàng Văn Tuấn"
diep posts /requests/$asked/accept
    rev = 1
    form = pilotage
    arrested = no
    papers = complete
=> 422 invalid
    field "form"
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    opposing_1 = "Hoàng Văn Tuấn"
    born_1 = "hôm qua"
=> 422 invalid
    field "born_1"
    xpath "//input[@name='born_1']/@value" is "hôm qua"
clock A01 of request $asked is running
sql "SELECT count(*) FROM case_file" is "0"
