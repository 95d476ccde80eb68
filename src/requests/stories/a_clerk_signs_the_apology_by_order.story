story "A seat that signs by order signs the apology TL., and nothing else; the person reads the new day and the paper"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
tin is operator at kip "Lê Văn Tín"
oanh is director at laocai "Bùi Thị Kim Oanh"
nga is receiver at thainguyen "Phạm Thị Nga"
mother is citizen
request $asked at laocai for "Ma Thị Nết" lives 02647 matter land

tin gets /operator/accounts/$nga.account
=> 200
tin posts /operator/accounts/$nga.account/seats
    role = receiver
    unit = $laocai
    title = "Trưởng phòng Nghiệp vụ"
    by_order = yes
=> 303
capture $seat from sql "SELECT s.id FROM seat s WHERE s.unit_id = $laocai AND s.account_id = $nga.account"
nga gets /seats
=> 200
nga posts /seats
    seat = $seat
=> 303
nga gets /requests/$asked/late
=> 200
nga posts /requests/$asked/late
    rev = 1
    day = 25/11/2026
    why = "Chờ xã xác nhận nơi cư trú."
=> 303 /requests/$asked
capture $paper from sql "SELECT id FROM paper WHERE type = 'ND61/04'"
nga gets /requests/$asked/papers/$paper
=> 200
    says "TL. Giám đốc Trưởng phòng Nghiệp vụ Phạm Thị Nga"
jobs run
nga gets /requests/$asked/papers/$paper/pdf
=> 200
    header "Content-Type" is "application/pdf"

nga posts /requests/$asked/access/codes
    rev = 2
    holder = requester
    shown = known
    detail = "Quen ở xã"
=> 303 /requests/$asked/access/$code
nga gets /requests/$asked/access/$code
=> 200
    capture $pin from xpath "//*[@id='pin']"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Ngày trả lời mới: thứ Tư 25/11/2026"
    says "Chờ xã xác nhận nơi cư trú."
    says "Trả lời chậm: Trung tâm đã xin lỗi"
mother gets /status/papers/$paper
=> 200
    says "xin lỗi ông/bà và sẽ trả lời chậm nhất vào thứ Tư 25/11/2026"

# A refusal is no paper of the one-stop rules: the director signs it.
nga posts /requests/$asked/refuse
    rev = 3
    reason = refuse_deceased
    text = "Người được giúp đã mất."
=> 303
capture $refusal from sql "SELECT id FROM paper WHERE type = 'TT12/08-TP-TGPL'"
nga gets /requests/$asked/papers/$refusal
=> 200
    lacks "TL. Giám đốc"
    says "Bùi Thị Kim Oanh"
