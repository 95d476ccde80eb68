story "The operator sets telephone and address; pages and papers follow at once, and each change is recorded"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
oanh is director at laocai "Bùi Thị Kim Oanh"
mother is citizen
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land

oanh gets /operator/settings
=> 403
mother gets /operator/settings
=> 303 /sign-in?next=/operator/settings

tin gets /operator/settings
=> 200
    heading "Cài đặt"
    budget queries <= 6
tin posts /operator/settings
    hotline = "1800 1233"
    address = "http://kip.example"
=> 422 invalid
    field "address"
    says "https://kip.example"
tin posts /operator/settings
    hotline = 12
    address = "kip"
=> 422 invalid
    field "hotline"
    field "address"
tin posts /operator/settings without token
    hotline = "1800 1233"
=> 403
sql "SELECT count(*) FROM setting" is 0

tin posts /operator/settings
    hotline = "1800 1233"
    address = "https://kip.example/"
=> 303 /operator/settings?saved=1
journal of settings 1 has setting.changed by "Lê Văn Tín"
sql "SELECT name, value FROM setting ORDER BY name" is "address https://kip.example hotline 18001233"
tin gets /operator/settings?saved=1
=> 200
    says "Đã lưu"
    xpath "//input[@name='address']/@value" is "https://kip.example"
    xpath "count(//ol[contains(@class,'kip-journal')]/li)" is "2"
mother gets /
=> 200
    says "1800 1233"
    lacks "1800 0024"

# What did not change is not recorded again; what is left empty is taken away.
tin posts /operator/settings
    hotline = ""
    address = "https://kip.example"
=> 303 /operator/settings?saved=1
tin gets /operator/settings
=> 200
    xpath "count(//ol[contains(@class,'kip-journal')]/li)" is "3"
    says "đã bỏ"
mother gets /
=> 200
    lacks "1800 1233"

# A paper carries the address that was set, not the one its issuer came by.
oanh gets /requests/$asked/refuse
=> 200
oanh posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303 /requests/$asked
capture $paper from sql "SELECT id FROM paper"
oanh gets /requests/$asked/papers/$paper
=> 200
    says "kip.example/verify"
    xpath "count(//figure[@class='kip-paper__qr']/svg)" is "1"
