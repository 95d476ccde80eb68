story "What was typed stands on the form of the law, to be signed: for who sent it, later by code, and at the counter; never for who may not see all"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre tuyenquang "Trung tâm TGPL nhà nước tỉnh Tuyên Quang" code TQ in 02455 serves 08
diep is receiver at laocai "Vũ Ngọc Diệp"
lan is receiver at tuyenquang "Hoàng Thị Lan"
mother is citizen
other is citizen
other gets /status/form-02
=> 303 /status
other gets /requests/new/form-02
=> 303 /requests/new/slip
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
    born = "12/08/1989"
=> 303
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
    address = "Thôn Sao Cô Sỉn"
=> 303
mother posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
    narrative = "Nhà bên lấn đất ruộng."
=> 303
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303
mother posts /requests/new/sides
    version = 5
    side_1 = "Giàng A Sình"
    side_is_1 = "hàng xóm"
=> 303
mother posts /requests/new/review
    version = 6
=> 303
mother gets /requests/new/slip
=> 200
    xpath "//a[@href='/requests/new/form-02/pdf']" contains "để ký"
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
mother gets /requests/new/form-02
=> 200
    says "02-TP-TGPL"
    says "Sùng Thị Mỷ"
    says "12/08/1989"
    says "Thôn Sao Cô Sỉn"
    says "Nhà bên lấn đất ruộng."
    says "Giàng A Sình (hàng xóm)"
    says "Lĩnh vực: Đất đai"
mother gets /requests/new/form-02/pdf
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" contains "don.pdf"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/form-02
=> 200
    says "Sùng Thị Mỷ"
    budget queries <= 10
mother gets /status/form-02/pdf
=> 200
    header "Content-Type" is "application/pdf"
capture $id from sql "SELECT id FROM request"
diep gets /requests/$id/form-02
=> 200
    says "Kính gửi: Trung tâm TGPL nhà nước tỉnh Lào Cai"
diep gets /requests/$id/form-02/pdf
=> 200
    header "Content-Type" is "application/pdf"
lan gets /requests/$id/form-02
=> 404
