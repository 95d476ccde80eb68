story "A decision names the stage of the proceedings: as the head says it, as it was noted since, or not at all"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Giàng A Páo" born 1985-02-03 lives 02761 matter criminal arrested no
request $early at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
    xpath "count(//select[@name='stage']/option)" is "9"
    xpath "//select[@name='stage']/option[@selected]" is absent
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
    standing = suspect
    stage = civil_mediation
=> 422 invalid
    field "stage"
    says "Hãy chọn một giai đoạn mà vụ việc này có thể có."
sql "SELECT count(*) FROM paper" is 0
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
    standing = suspect
    stage = criminal_investigation
=> 303 /cases/$id
journal of case $id has case.stage by "Bùi Thị Kim Oanh"
capture $paper from sql "SELECT max(id) FROM paper"
oanh gets /cases/$id/papers/$paper
=> 200
    says "TP-TGPL-14"
    says "Giai đoạn tố tụng: Điều tra."
ha gets /cases/$id
=> 200
    says "Giai đoạn: Điều tra"
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id

# It has gone on since: whoever replaces the provider finds it there.
now 2026-12-10T09:00
ha posts /cases/$id/stage
    rev = 3
    stage = criminal_prosecution
    since = "09/12/2026"
=> 303 /cases/$id/dates
ha posts /cases/$id/stand-down
    rev = 4
    ground = act_unable
    words = "Tôi phải đi viện."
=> 303 /cases/$id
oanh gets /cases/$id/replace
=> 200
    xpath "//select[@name='stage']/option[@selected]/@value" is "criminal_prosecution"
oanh posts /cases/$id/replace
    rev = 5
    provider = $quan
    stage = criminal_prosecution
=> 303 /cases/$id
sql "SELECT count(*) FROM case_stage" is 2
capture $next from sql "SELECT max(id) FROM paper"
oanh gets /cases/$id/papers/$next
=> 200
    says "TP-TGPL-15"
    says "Giai đoạn tố tụng: Truy tố."

diep gets /requests/$early/accept
=> 200
diep posts /requests/$early/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$two
oanh gets /cases/$two/assign
=> 200
oanh posts /cases/$two/assign
    rev = 1
    provider = $quan
=> 303 /cases/$two
capture $last from sql "SELECT max(id) FROM paper"
oanh gets /cases/$two/papers/$last
=> 200
    says "TP-TGPL-14"
    lacks "Giai đoạn tố tụng"
