story "Holders stand in Vietnamese order, and a day or a cause that there is not is called so"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $one at laocai for "Sùng Thị Mỷ" born 1970-01-02 lives 02647 matter civil arrested no phone 0912345670
request $two at laocai for "Giàng A Páo" born 1971-01-02 lives 02647 matter civil arrested no phone 0912345671
request $three at laocai for "Lò Văn Bình" born 1972-01-02 lives 02647 matter civil arrested no phone 0912345672

# "Đ" comes behind "D" and before "T", not behind all letters.
diep posts /requests/$one/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$case_one
oanh posts /cases/$case_one/assign as json
    rev = 1
    provider = $quan
=> 303
diep posts /requests/$two/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$case_two
oanh posts /cases/$case_two/assign as json
    rev = 1
    provider = $ha
=> 303
oanh gets /clocks as json
=> 200
    json "people" has 3
    json "people.0.name" is "Đỗ Minh Quân"
    json "people.1.name" is "Người tiếp nhận"
    json "people.2.name" is "Trần Thu Hà"

# What was typed stays, and what is shown instead is said.
oanh gets /clocks/slip?day=2026-02-31
=> 422 invalid
    field "day"
    says "Lịch không có ngày “2026-02-31”"
    xpath "//input[@name='day']/@value" is "2026-02-31"
    lacks "đồng hồ được mở"
oanh gets /clocks/slip?day=20/11/2026           # mended as days are written here
=> 200
    heading "Phiếu kiểm soát thứ Sáu 20/11/2026"
    xpath "//input[@name='day']/@value" is "20/11/2026"
    xpath "//a[@href='/clocks/slip/pdf?day=2026-11-20']" contains "PDF"
oanh gets /clocks?cause=zzz
=> 200
    says "Không có nguyên nhân “zzz”: đang hiện thời hạn của mọi nguyên nhân."
    xpath "count(//tr[th/a[starts-with(@href,'/requests/')]])" is "1"
oanh gets /clocks?cause=none
=> 200
    lacks "Không có nguyên nhân"

# What is chosen stays chosen, also where nothing fits both choices.
oanh gets /clocks?rule=A06&owner=receiver
=> 200
    says "0 đồng hồ đang chạy"
    xpath "//select[@name='rule']/option[@selected]/@value" is "A06"
    xpath "//select[@name='owner']/option[@selected]/@value" is "receiver"
