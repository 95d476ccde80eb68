story "Form of aid, custody and papers must be answered; nothing typed is lost"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Thào A Sình" lives 02839 matter criminal arrested unknown

diep gets /requests/$asked/accept
=> 200
    xpath "count(//input[@name='arrested'][@checked])" is "0"
    says "Yêu cầu này chưa kèm giấy tờ nào. Chọn “Đủ” là đã xem giấy tờ tùy thân"
    xpath "//form//a[@href='/requests/$asked/complete']" is "Yêu cầu bổ sung"
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
    papers = complete
    born_1 = 1980
    born_3 = "12/08/1990"
=> 422 invalid
    field "form"                                # an unknown one is told with all the rest
    field "arrested"
    field "opposing_1"                          # a birth without a name would be lost
    field "opposing_3"
    says "Còn 4 chỗ cần sửa"
    says "Hãy ghi cả tên người này, hoặc bỏ ngày sinh"
    xpath "//input[@name='born_1']/@value" is "1980"
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
