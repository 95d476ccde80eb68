story "The opinion sheet is printed blank, and what the client says is noted once"

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
ha gets /cases/$id/opinion
=> 200
    says "In phiếu để điền tay"
ha gets /cases/$id/opinion/pdf
=> 200
    header "Content-Type" is "application/pdf"
diep posts /cases/$id/opinion
    rev = 3
    given_on = "21/11/2026"
    given_by = client
    rating = partly
    informed = no
    kept_time = yes
    asked_money = no
=> 422 invalid
    says "Ngày trên phiếu chưa tới."
    field "given_on"
diep posts /cases/$id/opinion
    rev = 3
    given_on = "20/11/2026"
=> 422 invalid
    field "rating"
    field "asked_money"
diep posts /cases/$id/opinion
    rev = 3
    given_on = "20/11/2026"
    given_by = relative
    rating = partly
    informed = no
    kept_time = yes
    asked_money = no
    words = "Mong được báo sớm hơn."
=> 303 /cases/$id/opinion
ha posts /cases/$id/opinion
    rev = 4
    given_on = "20/11/2026"
    given_by = client
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
=> 409 conflict
    reason "C-65"
ha gets /cases/$id/opinion as json
=> 200
    json "given" is "relative"
    json "rating" is "partly"
    json "informed" is "no"
    json "words" is "Mong được báo sớm hơn."
journal of case $id has case.opinion by "Vũ Ngọc Diệp"
ha gets /cases/$id/opinion
=> 200
    says "chưa được tính là mẫu 11"
    says "Ý kiến chỉ được tính khi có phiếu đã ký"
ha posts /cases/$id/files
    kind = opinion
    title = "Phiếu đã ký"
    file paper files/paper.pdf
=> 303
ha gets /cases/$id/opinion
=> 200
    says "Phiếu có chữ ký đã có trong giấy tờ của vụ việc."
    lacks "chưa được tính là mẫu 11"
