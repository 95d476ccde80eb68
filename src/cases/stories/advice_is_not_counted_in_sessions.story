story "The time of advice is noted and not counted in sessions"

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
    form = consultation
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
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    hours = 1
    kind = papers
    note = "Soạn văn bản tư vấn."
=> 303
ha posts /cases/$id/work
    rev = 4
    day = "20/11/2026"
    hours = 1
    kind = interrogation
    note = "Việc của tố tụng."
=> 422 invalid
    says "Hãy chọn loại việc."
ha gets /cases/$id/time
=> 200
    says "Thời gian của hình thức này không tính theo buổi."
    lacks "In bảng kê thời gian thực tế"
ha gets /cases/$id/time/pdf
=> 404
    reason "C-71"
ha posts /cases/$id/stage
    rev = 4
    stage = civil_claim
    since = "20/11/2026"
=> 422 invalid
    says "Hãy chọn một giai đoạn mà vụ việc này có thể có."
