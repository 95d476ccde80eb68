story "Work that is sent twice is noted once, and what was typed can be sent again on purpose"

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
ha gets /cases/$id/work
=> 200
    xpath "//main//input[@name='rev']/@value" is "3"
    lacks "Việc ghi gần đây nhất"
ha posts /cases/$id/work
    rev = 3
    day = "20/11/2026"
    hours = 1
    minutes = 35
    kind = meeting
    note = "Gặp và nghe kể."
=> 303 /cases/$id
ha again
=> 409 conflict
    reason "C-02"
    says "Trang này cũ hơn vụ việc."
    says "Gặp và nghe kể."
    xpath "//textarea[@name='note']" contains "Gặp và nghe kể."
    xpath "//input[@name='day']/@value" is "20/11/2026"
    xpath "//input[@name='hours']/@value" is "1"
    xpath "//input[@name='minutes']/@value" is "35"
    xpath "//input[@name='kind'][@checked]/@value" is "meeting"
    xpath "//main//input[@name='rev']/@value" is "4"
    xpath "count(//main//tbody/tr)" is "1"
sql "SELECT count(*) FROM case_work" is "1"
ha posts /cases/$id/work
    rev = 0
    day = "20/11/2026"
    minutes = 10
    kind = call
    note = "Gọi."
=> 409 conflict
    reason "C-02"
ha posts /cases/$id/work
    day = "20/11/2026"
    minutes = 10
    kind = call
    note = "Gọi."
=> 422 invalid
    says "Lần sửa của vụ việc khi mở trang: Mục này cần có."
    says "Gọi."
sql "SELECT count(*) FROM case_work" is "1"
ha posts /cases/$id/work
    rev = 4
    day = "20/11/2026"
    hours = 1
    minutes = 35
    kind = meeting
    note = "Gặp và nghe kể."
=> 303 /cases/$id
sql "SELECT count(*) FROM case_work" is "2"
race
a: ha posts /cases/$id/work
    rev = 5
    day = "20/11/2026"
    minutes = 20
    kind = call
    note = "Gọi."
b: ha posts /cases/$id/work
    rev = 5
    day = "20/11/2026"
    minutes = 20
    kind = call
    note = "Gọi."
either a => 303, b => 409 conflict
or     a => 409 conflict, b => 303
then sql "SELECT count(*) FROM case_work" is 3
