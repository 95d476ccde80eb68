story "A suspended matter is not done, but the law of procedure can end it"

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
ha posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Lại tạm đình chỉ."
=> 303
ha posts /cases/$id/end
    rev = 4
    ending = done
    note = "Chưa xong."
=> 409 too_late
ha posts /cases/$id/end
    rev = 4
    ending = end_suspended
    note = "Tòa án đã đình chỉ vụ án."
=> 303 /cases/$id
sql "SELECT ending FROM case_file" is "end_suspended"
clock A21 of case $id is running
