story "A centre's page says where it is in old names too, its branches, and who goes there"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre gone "Trung tâm cũ" code TC in 02647 serves 10 closed 2026-01-31
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai
mother is citizen
mother gets /centres?q=bac+ha as json
=> 200
    json "found.0.centre.url" is "/centres/$laocai"
mother gets /centres/$laocai
=> 200
    heading "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    says "Trước ngày 1/7/2025"
    says "Chi nhánh số 1"
    says "Tỉnh Lào Cai"
    budget queries <= 10
mother gets /centres/$laocai as json
=> 200
    json "branches" has 1
    json "served.0.whole" is "true"
mother gets /centres/$bacha as json
=> 200
    json "parent.url" is "/centres/$laocai"
mother gets /centres/$gone
=> 404 not_found
    reason "O-20"
mother gets /centres/1
=> 404 not_found
mother gets /centres/abc
=> 404 not_found
# The older address leads to the same page.
mother gets /places?q=bac+ha
=> 200
    says "Xã Bắc Hà, tỉnh Lào Cai"
