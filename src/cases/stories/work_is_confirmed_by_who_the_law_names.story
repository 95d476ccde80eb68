story "A piece of work is confirmed once, by somebody whom the law names for it"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

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
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
now 2026-11-24T20:00
ha posts /cases/$id/work
    rev = 3
    day = "23/11/2026"
    hours = 4
    kind = hearing
    note = "Phiên hòa giải."
=> 303
capture $work from sql "SELECT min(id) FROM case_work"
ha gets /cases/$id/acts/$work
=> 200
    heading "Ai đã xác nhận việc này?"
    says "Thư ký phiên tòa"
    lacks "Người bị buộc tội"
ha posts /cases/$id/acts/$work
    rev = 4
    confirmer = guard
    name = "Lê Văn Sáu"
    paper = "Biên bản"
=> 422 invalid
    says "Loại việc này do người khác xác nhận."
    field "confirmer"
    xpath "//input[@name='name']/@value" is "Lê Văn Sáu"
ha posts /cases/$id/acts/$work
    rev = 4
    confirmer = clerk
    name = "Lê Văn Sáu"
=> 422 invalid
    field "paper"
ha posts /cases/$id/acts/$work
    rev = 3
    confirmer = clerk
    name = "Lê Văn Sáu"
    paper = "Biên bản hòa giải ngày 23/11/2026"
=> 409 conflict
    reason "C-02"
ha posts /cases/$id/acts/$work
    rev = 4
    confirmer = clerk
    name = "Lê Văn Sáu"
    office = "Tòa án nhân dân khu vực 1"
    paper = "Biên bản hòa giải ngày 23/11/2026"
=> 303 /cases/$id/time
ha posts /cases/$id/acts/$work
    rev = 5
    confirmer = judge
    name = "Lê Văn Sáu"
    paper = "Biên bản"
=> 409 conflict
    reason "C-52"
ha posts /cases/$id/acts/7
    rev = 5
    confirmer = judge
    name = "Lê Văn Sáu"
    paper = "Biên bản"
=> 404
diep gets /cases/$id/time
=> 200
    says "Lê Văn Sáu"
    lacks "Phiên hòa giải."
oanh posts /cases/$id/acts/$work
    rev = 5
    confirmer = judge
    name = "Lê Văn Sáu"
    paper = "Biên bản"
=> 403
