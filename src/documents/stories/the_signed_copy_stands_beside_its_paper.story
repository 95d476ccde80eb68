story "The scan of the signed paper stands beside it, and who verifies the paper learns that it is there"

now 2026-02-12T09:12
centre laocai "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land
request $other at laocai for "Giàng A Páo" lives 02761 matter land

diep gets /requests/$asked/refuse
=> 200
diep posts /requests/$asked/refuse
    rev = 1
    reason = refuse_handled_elsewhere
    text = "Chi nhánh số 2 đang giúp ông trong việc này."
=> 303
capture $code from sql "SELECT code FROM paper"
capture $paper from sql "SELECT id FROM paper"
jobs run

diep gets /requests/$asked/papers/$paper
=> 200
diep posts /requests/$asked/papers/$paper/signed
    file scan files/empty.pdf
=> 422 invalid
    field "scan"
diep posts /requests/$asked/papers/$paper/signed
    file scan files/paper_encrypted.pdf
=> 422 invalid
    says "Đính kèm bản đã ký"
diep posts /requests/$other/papers/$paper/signed
    file scan files/paper.pdf
=> 404 not_found
    reason "V-02"
sql "SELECT count(*) FROM paper WHERE signed_id IS NOT NULL" is "0"
diep posts /requests/$asked/papers/$paper/signed
    file scan files/paper.pdf as "Công văn Thào Seo Lử.pdf"
=> 303 /requests/$asked/papers/$paper
journal of request $asked has paper.signed by "Vũ Ngọc Diệp"
diep gets /requests/$asked/papers/$paper/signed
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" is "attachment; filename=\"giay-to-02.pdf\""
diep gets /verify/$code as json
=> 200
    json "hand_signed" is "true"
    json "state" is "signed"
    json "signing" is null
diep gets /requests/$asked
=> 200
    says "có bản ký kèm theo"

# It is signed, then: it waits for nobody, and cannot be signed or sent back again.
oanh gets /papers
=> 200
    says "Không có văn bản nào chờ ký"
oanh gets /requests/$asked/papers/$paper
=> 200
    lacks "Ký văn bản này"
oanh posts /requests/$asked/papers/$paper/sign
=> 409 conflict
    reason "V-12"
oanh posts /requests/$asked/papers/$paper/return
    why = "Sai tên."
=> 409 conflict
    reason "V-12"

# A withdrawn paper takes no signature.
oanh gets /requests/$asked/reverse
=> 200
oanh posts /requests/$asked/reverse
    rev = 2
    why = "Ghi sai tên người nhận."
=> 303
diep gets /requests/$asked
=> 200
diep posts /requests/$asked/papers/$paper/signed
    file scan files/paper.pdf
=> 409 conflict
    reason "V-04"
