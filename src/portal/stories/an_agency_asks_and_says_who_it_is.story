story "An agency names itself; who asks, which aid is wished and why somebody is entitled stand on form 02"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
officer is citizen

officer gets /requests/new
=> 200
officer posts /requests/new/who
    version = 0
    relation = agency
    name = "Thào Thị Dở"
    born = 1960
    asker = "Lò Văn Hoàng"
=> 422
    field "office"
officer posts /requests/new/who
    version = 0
    relation = agency
    name = "Thào Thị Dở"
    born = 1960
    asker = "Lò Văn Hoàng"
    office = "Công an xã Mường Khương"
=> 303
officer posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
officer posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
officer posts /requests/new/matter
    version = 3
    matter = criminal
    arrested = no
=> 303
officer posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
officer gets /requests/new/review
=> 200
    says "Lò Văn Hoàng · Cơ quan, tổ chức: Công an xã Mường Khương"
    says "hình thức: để trung tâm đề nghị"
    says "diện: để trung tâm xác định"
officer posts /requests/new/asker
    version = 5
    asker_born = 24/11/2026
    asker_number = 12345
=> 422
    field "asker_born"
    field "asker_number"
officer posts /requests/new/asker
    version = 5
    asker_born = 12/08/1990
    asker_number = "010 090 004321"
    asker_address = "Tổ 3, xã Mường Khương"
=> 303 /requests/new/review
officer posts /requests/new/aid
    version = 6
    wish = litigation
    claimed = E02
=> 303 /requests/new/review
officer gets /requests/new/review as json
=> 200
    json "office" is "Công an xã Mường Khương"
    json "about_asker" has 3
    json "wish" is "litigation"
    json "category" is "Người thuộc hộ nghèo"
    json "age_doubt" is null
officer posts /requests/new/review
    version = 7
=> 303
capture $id from sql "SELECT id FROM request"
diep gets /requests/$id
=> 200
    says "Công an xã Mường Khương"
    says "Sinh 12/08/1990"
    says "010090004321"
    says "Hình thức yêu cầu Tham gia tố tụng"
    says "Người yêu cầu khai thuộc diện: Người thuộc hộ nghèo"
    xpath "count(//a[contains(@href,'/form-02')])" is "1"
diep gets /requests/$id/form-02
=> 200
    says "Cơ quan, tổ chức yêu cầu Công an xã Mường Khương"
    says "[x] tham gia tố tụng"
    says "Người thuộc hộ nghèo"
    says "Tổ 3, xã Mường Khương"
diep gets /requests/$id/form-02/pdf
=> 200
    header "Content-Type" is "application/pdf"
diep gets /requests/$id/accept
=> 200
    says "Hình thức được yêu cầu: Tham gia tố tụng"
    xpath "//select[@name='category']/option[@selected]/@value" is "E02"
