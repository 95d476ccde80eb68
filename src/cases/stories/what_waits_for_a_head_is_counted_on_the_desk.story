story "Replacements asked for, files offered and clocks in doubt are counted on the desk of a head, and their lists are as long"

now 2026-11-02T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked_one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
request $asked_two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter family arrested no phone 0912345670
diep posts /requests/$asked_one/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$one
diep posts /requests/$asked_two/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$two
oanh posts /cases/$one/assign as json
    rev = 1
    provider = $ha
=> 303
oanh posts /cases/$two/assign as json
    rev = 1
    provider = $ha
=> 303
ha posts /cases/$one/take as json
    rev = 2
=> 303
ha posts /cases/$two/take as json
    rev = 2
=> 303
oanh gets /desk as json
=> 200
    json "figures.4.number" is "0"
    json "figures.5.number" is "0"
    json "figures.7.number" is "0"
ha posts /cases/$one/stand-down as json
    rev = 3
    ground = act_side_partial
    words = "Chồng chị ấy là anh họ tôi."
=> 303
ha posts /cases/$two/end as json
    rev = 3
    ending = done
    note = "Bản án đã có hiệu lực."
=> 303
ha posts /cases/$two/hand-over as json
    rev = 4
    words = "Giấy tờ còn thiếu sẽ nộp sau."
=> 303
capture $clock from sql "SELECT id FROM clock WHERE rule = 'A21'"
ha posts /clocks/$clock/mistake as json
    ground = no_event
    why = "Nhầm."
=> 303
oanh gets /desk as json
=> 200
    json "figures.4.number" is "1"
    json "figures.5.number" is "1"
    json "figures.7.number" is "1"
    capture $changes from json "figures.4.url"
    capture $files from json "figures.5.url"
oanh gets $changes as json
=> 200
    json "count" is "1"
    json "rows.0.id" is "$one"
oanh gets $files as json
=> 200
    json "count" is "1"
    json "rows.0.id" is "$two"
oanh gets $files
=> 200
    heading "Vụ việc có hồ sơ chờ nhận bàn giao"
oanh gets /clocks as json
=> 200
    json "mistakes" has 1
diep gets /desk as json
=> 200
    json "figures" has 6
