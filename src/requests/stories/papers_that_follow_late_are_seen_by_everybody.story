story "Accepted at once, papers never came: the board counts the days, the act waits for them, the notice goes out, the person reads it"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
mother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    ground = accept_at_once_agency
    hard_area = no
    items = case_papers
=> 303 /cases/$id
clock A02 of case $id is due 2026-11-27
oanh gets /clocks
=> 200
    says "Bổ sung giấy tờ sau khi thụ lý ngay"
diep gets /requests/$asked/access
=> 200
diep posts /requests/$asked/access/codes
    rev = 2
    holder = requester
    shown = known
    detail = "Quen ở xã"
=> 303 /requests/$asked/access/$code
diep gets /requests/$asked/access/$code
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
    says "Trung tâm cần bạn bổ sung"
    says "27/11/2026"

# On the last day it is not over yet.
now 2026-11-27T23:50
oanh posts /cases/$id/discontinue
    rev = 1
    ground = discontinue_proof_missing
    words = "Hết hạn bổ sung."
=> 409 too_late
now 2026-12-07T08:00
oanh gets /cases/$id/discontinue
=> 200
oanh posts /cases/$id/discontinue
    rev = 1
    ground = discontinue_proof_missing
    words = "Hết hạn bổ sung, giấy tờ của vụ việc chưa có."
=> 303 /cases/$id
capture $paper from sql "SELECT id FROM paper WHERE type = 'own/discontinued'"
diep gets /cases/$id/papers/$paper
=> 200
    says "Hết hạn bổ sung, giấy tờ của vụ việc chưa có."
oanh gets /clocks
=> 200
    lacks "Bổ sung giấy tờ sau khi thụ lý ngay"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    says "Vụ việc đã kết thúc"
    lacks "Trung tâm cần bạn bổ sung"
mother gets /status/supplement
=> 200
    lacks "Gửi ảnh, hoặc trả lời bằng lời"
mother posts /status/supplement/1
    answer = "Tôi gửi muộn."
=> 409
mother posts /status/supplement
=> 409
    reason "R-14"
