story "The stage of the proceedings is one of the matter's own; a date is one that is still to come"

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
ha posts /cases/$id/dates
    rev = 3
    kind = session
    day = "20/11/2026"
    hour = 7
    place = "Tòa án"
=> 422 invalid
    says "Lúc ấy đã qua."
    field "day"
ha posts /cases/$id/dates
    rev = 3
    kind = session
    day = "30/11/2026"
    hour = 25
    place = "Tòa án"
=> 422 invalid
    field "hour"
ha posts /cases/$id/dates
    rev = 2
    kind = session
    day = "30/11/2026"
    hour = 8
    place = "Tòa án"
=> 409 conflict
    reason "C-02"
ha posts /cases/$id/stage
    rev = 3
    stage = criminal_arrest
    since = "20/11/2026"
=> 422 invalid
    says "Hãy chọn một giai đoạn mà vụ việc này có thể có."
ha posts /cases/$id/stage
    rev = 3
    stage = civil_mediation
    since = "21/11/2026"
=> 422 invalid
    says "Giai đoạn bắt đầu từ ngày nhận yêu cầu trở đi"
    field "since"
ha posts /cases/$id/stage
    rev = 3
    stage = civil_mediation
    since = "20/11/2026"
=> 303 /cases/$id/dates
ha gets /cases/$id
=> 200
    says "Giai đoạn: Hòa giải, công khai chứng cứ"
journal of case $id has case.stage by "Trần Thu Hà"
