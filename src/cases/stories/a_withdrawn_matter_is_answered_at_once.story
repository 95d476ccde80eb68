story "A withdrawal is answered in writing at once and the matter ends; the file is still handed over"

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
ha posts /cases/$id/discontinue
    rev = 3
    ground = discontinue_withdrawn
    words = "Không phải việc của người thực hiện."
=> 403
diep gets /cases/$id/discontinue
=> 200
    says "Người được trợ giúp pháp lý rút yêu cầu"
    says "A21"
diep posts /cases/$id/discontinue
    rev = 3
    ground = refuse_unlawful
    words = "Căn cứ của việc khác."
=> 422 invalid
    says "Hãy chọn một căn cứ."
oanh gets /cases/$id/discontinue
=> 200
oanh posts /cases/$id/discontinue
    rev = 3
    ground = discontinue_proof_missing
    words = "Chưa đến hạn."
=> 409 too_late
    says "Thời hạn bổ sung giấy tờ chưa hết"
    says "Chưa đến hạn."
diep posts /cases/$id/discontinue
    rev = 3
    ground = discontinue_prohibited_act
    words = "Khai không đúng sự thật."
=> 403
    field "ground"
    says "người đứng đầu"
diep posts /cases/$id/discontinue
    rev = 3
    ground = discontinue_withdrawn
    words = "Chị đã tự hòa giải."
=> 422 invalid
    field "identity"
diep gets /cases/$id/withdrawal/pdf
=> 200
    header "Content-Type" is "application/pdf"
diep posts /cases/$id/discontinue
    rev = 3
    ground = discontinue_withdrawn
=> 422 invalid
    field "words"
diep posts /cases/$id/discontinue
    rev = 2
    ground = discontinue_withdrawn
    words = "Chị đã tự hòa giải."
    identity = "Căn cước công dân, đối chiếu ảnh."
=> 409 conflict
    reason "C-02"
diep posts /cases/$id/discontinue
    rev = 3
    ground = discontinue_withdrawn
    words = "Chị đã tự hòa giải."
    identity = "Căn cước công dân, đối chiếu ảnh."
=> 303 /cases/$id
diep again
=> 409 too_late
clock A20 of case $id is stopped
clock A21 of case $id is due 2026-12-21
sql "SELECT state, ending FROM case_file" is "ended discontinue_withdrawn"
capture $paper from sql "SELECT max(id) FROM paper"
diep gets /cases/$id/papers/$paper
=> 200
    says "Trung tâm không tiếp tục thực hiện vụ việc, với căn cứ: Người được trợ giúp pháp lý rút yêu cầu"
    says "Chị đã tự hòa giải."
    says "Nếu không đồng ý với việc không tiếp tục thực hiện vụ việc, ông/bà có quyền khiếu nại (điểm b khoản 1 Điều 45"
journal of case $id has case.discontinued by "Vũ Ngọc Diệp"
diep gets /cases/$id/discontinue
=> 409 too_late
