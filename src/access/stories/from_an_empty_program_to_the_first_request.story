story "From an empty program: the operator makes a centre and its people, who sign in with the password shown, and the first request arrives"

now 2026-11-20T08:00
tin is operator at kip "Lê Văn Tín"
diep is citizen                                 # their browsers: no account yet
mother is citizen

tin gets /desk
=> 303 /operator/units
tin gets /operator/units
=> 200
    heading "Chưa có đơn vị nào"
    xpath "//nav//a[@href='/operator/accounts']" contains "Tài khoản"
    xpath "(//nav//a[starts-with(@href, '/operator') or starts-with(@href, '/registers')])[1]/@href" is "/operator/units"
    xpath "//main//a[contains(@class, 'govuk-button')]/@href" is "/operator/units/new"
tin gets /operator/units/new
=> 200
    heading "Loại đơn vị nào?"
tin gets /operator/units/new?kind=centre
=> 200
    heading "Mở trung tâm"
tin posts /operator/units/new                   # the button Find: nothing is judged yet
    kind = centre
    name = "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    q = "lao cai"
    find = yes
=> 200
    xpath "//input[@name='name']/@value" is "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    xpath "//input[@name='searched']/@value" is "lao cai"
    xpath "//input[@name='commune'][@value='02647']" contains ""
    xpath "count(//input[@name='commune'][@checked])" is "0"
tin posts /operator/units/new
    kind = centre
    name = "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    code = TT
    opened = "01/11/2026"
    province = 15
    q = "lao cai"
    searched = "lao cai"
    commune = 02647
    address = "Đường Hoàng Liên"
    telephone = "0214 3000 247"
    hours = "Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00"
=> 303 /operator/units
capture $centre from sql "SELECT id FROM unit WHERE kind = 'centre'"
journal of unit $centre has unit.opened by "Lê Văn Tín"
tin gets /operator/units
=> 200
    heading "Đơn vị"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    says "Tỉnh Lào Cai"
    says "hoạt động từ 01/11/2026"
    budget queries <= 8
tin gets /operator/units as json
=> 200
    json "rows" has 1
    json "rows.0.open" is "true"

tin gets /operator/accounts/new
=> 200
    heading "Ai sẽ đăng nhập?"
    xpath "//option[@value='$centre']" contains "Lào Cai"
tin posts /operator/accounts/new
    login = "Diep.Vu"
    name = "Vũ Ngọc Diệp"
    role = receiver
    unit = $centre
=> 200
    heading "Mật khẩu của Vũ Ngọc Diệp"
    header "Cache-Control" is "no-store"
    capture $password from xpath "//*[@id='password']"
    xpath "//*[@id='login']" is "diep.vu"
    lacks "Tiếp theo: thông tin người thực hiện"
sql "SELECT count(*) FROM account WHERE password LIKE '%$password%'" is 0
capture $account from sql "SELECT id FROM account WHERE login = 'diep.vu'"
journal of account $account has account.opened by "Lê Văn Tín"
journal of account $account has seat.opened by "Lê Văn Tín"
tin again                                       # the page is asked for once more: nobody gets a second password
=> 409 conflict
    heading "Tài khoản của Vũ Ngọc Diệp đã có rồi"
    lacks "$password"
    xpath "//main//form/@action" is "/operator/accounts/$account/password"

diep gets /sign-in
=> 200
diep posts /sign-in
    login = "diep.vu"
    password = "$password"
=> 303 /desk
diep gets /desk
=> 200
diep gets /requests
=> 200
    heading "Chưa có yêu cầu nào"

mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
mother gets /requests/new/place
=> 200
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303 /requests/new/place#found
mother gets /requests/new/place
=> 200
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
mother gets /requests/new/matter
=> 200
mother posts /requests/new/matter
    version = 3
    matter = family
    arrested = no
    narrative = "Chồng giữ con, không cho gặp."
=> 303 /requests/new/contact
mother gets /requests/new/contact
=> 200
mother posts /requests/new/contact
    version = 4
    phone = "0912 345 678"
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother gets /requests/new/review
=> 200
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip

diep gets /requests
=> 200
    heading "Hàng chờ"
    says "Sùng Thị Mỷ"
    xpath "count(//tbody/tr)" is "1"
