story "One person for two accused of one case is asked about, and the answer recorded; a conflict found later is noted at once"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $first at laocai for "Giàng A Páo" born 1985-02-03 lives 02761 matter criminal arrested no
request $second at laocai for "Lò Văn Sình" born 1990-05-06 lives 02761 matter criminal arrested no

diep gets /requests/$first/accept
=> 200
diep posts /requests/$first/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$one
diep gets /cases/$one/parties
=> 200
diep posts /cases/$one/parties
    rev = 1
    side = co_accused
    name = "Lò Văn Sình"
    born = never
=> 422
    field "born"
diep posts /cases/$one/parties
    rev = 2
    side = co_accused
    name = "Lò Văn Sình"
    born = "06/05/1990"
=> 409 conflict
    reason "C-02"
diep posts /cases/$one/parties
    rev = 1
    side = co_accused
    name = "Lò Văn Sình"
    born = "06/05/1990"
=> 303 /cases/$one
oanh gets /cases/$one/assign
=> 200
    says "đồng phạm"
oanh posts /cases/$one/assign
    rev = 2
    provider = $ha
    standing = suspect
=> 303 /cases/$one
diep gets /requests/$second/accept
=> 200
diep posts /requests/$second/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$two
oanh gets /cases/$two/assign
=> 200
    xpath "count(//*[@name='clearance'])" is "0"
oanh posts /cases/$two/assign
    rev = 1
    provider = $ha
    standing = suspect
=> 409 conflict
    field "clearance"
    says "Trần Thu Hà đang bào chữa cho một người khác bị buộc tội trong cùng vụ án."
oanh posts /cases/$two/assign
    rev = 1
    provider = $ha
    standing = suspect
    clearance = "Hai người khai giống nhau, không đổ lỗi cho nhau."
=> 303 /cases/$two
sql "SELECT result, cleared_by FROM conflict_check WHERE case_id = $two" is "co_accused Bùi Thị Kim Oanh"

# The second accused turns against the first: the provider must go, and the director is told.
diep gets /cases/$two/parties
=> 200
diep posts /cases/$two/parties
    rev = 2
    side = opposing
    name = "Giàng A Páo"
    born = "03/02/1985"
=> 303 /cases/$two
sql "SELECT cause, ground, state FROM case_change" is "replace_must act_side_other open"
oanh gets /cases/$two
=> 200
    says "bên có quyền lợi đối lập trong cùng vụ việc"
