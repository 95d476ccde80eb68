story "The person withdraws an accepted matter on the page: it ends at once with a notice, and who helped hears of it"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
mother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
diep gets /requests/$asked/access
=> 200
diep posts /requests/$asked/access/codes
    rev = 1
    holder = requester
    shown = known
    detail = "có mặt tại trung tâm"
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
mother gets /status/withdraw
=> 200
    lacks "kết thúc ngay"
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 2
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
# The page was opened before the acceptance: it is shown anew, for the matter.
mother posts /status/withdraw
    rev = 2
    sure = yes
    why = "Hai bên đã hòa giải."
=> 409 too_late
    reason "R-02"
    says "Vụ việc TT.TGTT.01.2026 kết thúc ngay"
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
mother posts /status/withdraw
    rev = 1
    number = TT.TGTT.01.2026
    sure = yes
    why = "Hai bên đã hòa giải."
=> 409 conflict
    reason "C-02"
    says "Hai bên đã hòa giải."
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
mother gets /status/withdraw
=> 200
    says "Vụ việc TT.TGTT.01.2026 kết thúc ngay"
    says "Trần Thu Hà thôi làm việc này cho bạn"
    budget queries <= 11
mother posts /status/withdraw
    rev = 3
    number = TT.TGTT.01.2026
    sure = yes
    why = "Hai bên đã hòa giải 😀"
=> 422 invalid
    reason "V-01"
sql "SELECT state FROM case_file" is "working"
mother posts /status/withdraw
    rev = 3
    number = TT.TGTT.01.2026
    sure = yes
    why = "Hai bên đã hòa giải."
=> 303 /status/now
mother again
=> 303 /status/now
sql "SELECT state, ending FROM case_file" is "ended discontinue_withdrawn"
clock A20 of case $id is stopped
journal of case $id has case.discontinued by "citizen"
jobs run
ha is told "TT.TGTT.01.2026: không tiếp tục thực hiện"
capture $paper from sql "SELECT max(id) FROM paper"
mother gets /status/case-papers/$paper
=> 200
    says "Trung tâm không tiếp tục thực hiện vụ việc, với căn cứ: Người được trợ giúp pháp lý rút yêu cầu"
    says "Hai bên đã hòa giải."
mother gets /status/withdraw
=> 200
    says "Hồ sơ này đã đóng rồi"
    xpath "//button[contains(., 'Rút yêu cầu')]" is absent
