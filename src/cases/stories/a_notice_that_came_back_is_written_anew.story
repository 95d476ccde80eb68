story "A notice of suspension that comes back unsigned is written anew, and is owed no more once the matter goes on"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai serves 02839
diep is receiver at bacha "Vũ Ngọc Diệp"
tam is director at bacha "Lý Văn Tâm"
ha is provider at bacha "Trần Thu Hà" lawyer
kien is provider at bacha "Hoàng Văn Kiên" lawyer
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

# A suspension rests on what a court did: the notice is written anew, or falls away when it goes on.
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
sql "SELECT state FROM case_file" is "suspended"

# Who wrote it finds it on the desk, and no other provider does.
ha gets /desk
=> 200
    xpath "//a[@href='/papers/returned']" contains "1"
ha gets /papers/returned
=> 200
    says "Sùng Thị Mỷ"
    says "trả lại lúc"
kien gets /papers/returned
=> 200
    says "Không có văn bản nào phải lập lại"
    lacks "Sùng Thị Mỷ"
ha gets /cases/$id/papers/$rest
=> 200
    says "Ghi rõ quyết định nào của tòa."
    lacks "Nói thêm với người yêu cầu"
ha posts /cases/$id/papers/$rest/anew
    words = "Tôi lập lại."
=> 403 denied

# What is told besides stands behind the reason.
diep gets /cases/$id/papers/$rest
=> 200
    says "Tòa án chờ kết quả giám định."
diep posts /cases/$id/papers/$rest/anew
    words = "Khi có kết quả giám định, chi nhánh sẽ báo."
=> 303
capture $again from sql "SELECT max(id) FROM paper"
journal of case $id lacks paper.mended
diep gets /cases/$id/papers/$again
=> 200
    says "Tòa án chờ kết quả giám định."
    says "Khi có kết quả giám định, chi nhánh sẽ báo."
    says "Vụ việc tạm đình chỉ, với căn cứ:"
tam gets /cases/$id/papers/$again
=> 200
tam posts /cases/$id/papers/$again/return
    why = "Vụ việc sắp tiếp tục."
=> 303
ha gets /cases/$id/suspend
=> 200
ha posts /cases/$id/resume
    rev = 4
    words = "Đã có kết quả giám định."
=> 303
sql "SELECT sum(owed) FROM paper" is "0"
