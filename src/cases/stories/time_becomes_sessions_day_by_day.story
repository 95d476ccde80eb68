story "Six hours fifty make a session and a half, seven hours make two"

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
ha gets /cases/$id/time
=> 200
    says "Chưa ghi việc nào."
ha posts /cases/$id/work
    rev = 3
    day = "23/11/2026"
    hours = 4
    kind = hearing
    note = "Phiên hòa giải."
=> 303
ha posts /cases/$id/work
    rev = 4
    day = "23/11/2026"
    hours = 2
    minutes = 50
    kind = plea
    note = "Soạn luận cứ."
=> 303
ha posts /cases/$id/work
    rev = 5
    day = "24/11/2026"
    hours = 7
    kind = file_study
    note = "Đọc hồ sơ."
=> 303
ha gets /cases/$id/time
=> 200
    says "Còn 3 việc chưa được xác nhận."
    says "3,5 buổi"
    says "Một vụ việc được nhiều nhất 30 buổi: tính 3,5 buổi."
    says "Thẩm phán; Thư ký phiên tòa"
    budget queries <= 12
ha gets /cases/$id/time as json
=> 200
    json "shares.0.lines" has 2
    json "shares.0.lines.0.minutes" is "410"
    json "shares.0.lines.0.whole" is "1"
    json "shares.0.lines.0.rest" is "170"
    json "shares.0.lines.0.sum" is "1,5"
    json "shares.0.lines.1.sum" is "2"
    json "shares.0.acts.0.confirmer" is null
ha gets /cases/$id/time/pdf
=> 200
    header "Content-Type" is "application/pdf"
