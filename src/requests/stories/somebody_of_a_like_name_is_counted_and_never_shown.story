story "That somebody of a like name is known elsewhere is said with what agrees; who it is and where is not"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"

request $elsewhere at thainguyen for "Tẩn Mẩy Phẩm" born 1997-03-02 lives 05443 phone 0912000111
request $asked at laocai for "Tẩn Mẩy Pham" born 1997-03-02 lives 02761

diep gets /requests/$asked
=> 200
    says "Đã biết 1 người có thể chính là người này"
    says "trùng cả họ tên, trùng ngày sinh"
    lacks "100"
    lacks "Phẩm"
    lacks "Thái Nguyên"
    lacks "0912 000 111"
diep gets /requests/$asked as json
=> 200
    json "like" has 1
    json "like.0.score" is "100"
    json "like.0.same_name" is "true"
    json "like.0.same_day" is "true"
    json "like.0.same_phone" is "false"
