story "Anybody who holds a paper learns whether it is ours and in force, and nothing about the person or the matter"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land
holder is citizen
stranger is citizen

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303
capture $code from sql "SELECT code FROM paper"

holder gets /verify
=> 200
    heading "Kiểm tra một văn bản"
holder posts /verify
    code = $code
=> 303 /verify/$code
holder gets /verify/$code
=> 200
    heading "Văn bản này có thật, đang chờ ký"
    says "Thông báo từ chối trợ giúp pháp lý"
    says "01/TB-TT"
    says "12/02/2026"
    says "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai"
    says "Chưa có bản quét văn bản đã ký"
    lacks "Thào Seo Lử"
    lacks "Chi nhánh số 2"
    budget queries <= 6
holder gets /verify/$code as json
=> 200
    json "state" is "waiting"
    json "number" is "01/TB-TT"
    json "hand_signed" is "false"
    json "signing" is null
    json "withdrawn" is null
    json "name" is absent

# A code that was copied wrongly is told at once, and costs nothing.
holder posts /verify
    code = "1234 5678 9012"
=> 422 invalid
    field "code"
    says "Mã gồm 12 chữ số"
holder posts /verify
    code = abc
=> 422 invalid
    field "code"
    says "ở cuối văn bản, sau chữ “Mã kiểm tra”"
holder posts /verify
    code = ""
=> 422 invalid
    field "code"
holder gets /verify/123456789012 as json
=> 422 invalid
    reason "V-05"

# A code of nobody is counted: ten, and no more for a quarter of an hour.
stranger gets /verify/000000000000
=> 404 not_found
    field "code"
    heading "Kiểm tra một văn bản"
    says "Hệ thống không có văn bản nào mang mã này"
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/000000000000 as json
=> 404 not_found
stranger gets /verify/$code
=> 429 throttled
    reason "V-07"
    lacks "01/TB-TT"
holder gets /verify/$code
=> 200
now +16m
stranger gets /verify/$code
=> 200
