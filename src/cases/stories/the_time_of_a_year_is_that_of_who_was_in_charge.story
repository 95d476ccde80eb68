story "The time of a year is that of who was in charge when the work was noted, and its figure leads to the matters"

now 2026-11-02T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
khanh is director at thainguyen "Trần Thị Khánh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
diep posts /requests/$asked/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 303
ha posts /cases/$id/take as json
    rev = 2
=> 303
now 2026-11-04T17:00
ha posts /cases/$id/work as json
    rev = 3
    day = "04/11/2026"
    hours = 2
    minutes = 30
    kind = file_study
    note = "Đọc hồ sơ."
=> 303
ha posts /cases/$id/work as json
    rev = 4
    day = "03/11/2026"
    hours = 1
    kind = file_study
    note = "Đọc hồ sơ."
=> 303
ha posts /cases/$id/stand-down as json
    rev = 5
    ground = act_side_partial
    words = "Chồng chị ấy là anh họ tôi."
=> 303
now 2026-11-05T09:00
oanh posts /cases/$id/replace as json
    rev = 6
    provider = $un
=> 303
now 2026-11-06T17:00
un posts /cases/$id/take as json
    rev = 7
=> 303
un posts /cases/$id/work as json
    rev = 8
    day = "06/11/2026"
    hours = 4
    kind = file_study
    note = "Đọc hồ sơ."
=> 303
oanh gets /workload as json
=> 200
    json "rows.0.name" is "Lò Văn Ún"
    json "rows.0.minutes" is "240"
    json "rows.1.name" is "Trần Thu Hà"
    json "rows.1.minutes" is "210"
    json "minutes" is "450"
    capture $time from json "rows.1.time_url"
oanh gets $time as json
=> 200
    json "rows" has 1
    json "rows.0.number" is "TT.TGTT.01.2026"
    json "rows.0.works" is "2"
    json "rows.0.minutes" is "210"
    json "minutes" is "210"
    json "confirmed" is "0"
oanh gets $time
=> 200
    heading "Thời gian làm việc của Trần Thu Hà năm 2026"
    says "3 giờ 30 phút"
    budget queries <= 6
ha gets $time
=> 403
khanh gets $time
=> 404

# Another year begins at nothing.
now 2027-01-04T08:00
oanh gets $time
=> 200
    says "Năm nay chưa ghi việc nào."
