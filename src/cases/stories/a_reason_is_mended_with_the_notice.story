story "A reason that was written wrong is mended when its notice is written anew: the new paper has the new words, the record both"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai serves 02839
diep is receiver at bacha "Vũ Ngọc Diệp"
tam is director at bacha "Lý Văn Tâm"
ha is provider at bacha "Trần Thu Hà" lawyer
request $asked at bacha for "Sùng Thị Mỷ" born 1989-08-12 lives 02839 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id

tam gets /cases/$id/assign
=> 200
tam posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id

ha gets /cases/$id/suspend
=> 200
ha posts /cases/$id/suspend
    rev = 3
    reason = suspend_proceedings
    words = "Tòa án chờ kết quả giám định."
=> 303
capture $rest from sql "SELECT max(id) FROM paper"
tam gets /cases/$id/papers/$rest
=> 200
tam posts /cases/$id/papers/$rest/return
    why = "Ghi rõ quyết định nào của tòa."
=> 303
diep gets /cases/$id/papers/$rest
=> 200
diep posts /cases/$id/papers/$rest/anew
    said = "Quyết định tạm đình chỉ số 12 của Tòa án khu vực 1."
=> 303
journal of case $id has paper.mended by "Vũ Ngọc Diệp"
capture $again from sql "SELECT max(id) FROM paper"
diep gets /cases/$id/papers/$again
=> 200
    says "Quyết định tạm đình chỉ số 12 của Tòa án khu vực 1."
    lacks "Tòa án chờ kết quả giám định."
sql "SELECT count(*) FROM case_turn WHERE what = 'suspended'" is "1"

# What stands is no mending.
tam gets /cases/$id/papers/$again
=> 200
tam posts /cases/$id/papers/$again/return
    why = "Thiếu ngày của quyết định."
=> 303
diep gets /cases/$id/papers/$again
=> 200
    says "Quyết định tạm đình chỉ số 12 của Tòa án khu vực 1."
diep posts /cases/$id/papers/$again/anew
    said = "Quyết định tạm đình chỉ số 12 của Tòa án khu vực 1."
    words = "Quyết định ngày 18/11/2026."
=> 303
sql "SELECT count(*) FROM journal WHERE what = 'paper.mended'" is "1"
