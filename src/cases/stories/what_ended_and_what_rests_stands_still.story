story "A matter stands still that has ended and was not handed over in thirty-five days, and one that rests for a quarter"

now 2026-03-02T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked_resting at laocai for "Chảo Láo Tả" born 1982-03-04 lives 02647 matter family arrested no phone 0912345670
request $asked_over at laocai for "Lò Văn Bình" born 1980-05-06 lives 02647 matter family arrested no phone 0912345671
diep posts /requests/$asked_resting/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$resting
diep posts /requests/$asked_over/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$over
oanh posts /cases/$resting/assign as json
    rev = 1
    provider = $ha
=> 303
ha posts /cases/$resting/take as json
    rev = 2
=> 303
oanh posts /cases/$over/assign as json
    rev = 1
    provider = $ha
=> 303
ha posts /cases/$over/take as json
    rev = 2
=> 303
ha posts /cases/$resting/suspend as json
    rev = 3
    reason = suspend_proceedings
    words = "Tòa án chờ kết quả giám định."
=> 303
ha posts /cases/$over/end as json
    rev = 3
    ending = done
    note = "Bản án đã có hiệu lực."
=> 303

now 2026-04-05T09:00
job cases.find_stuck runs
sql "SELECT count(*) FROM case_stuck" is "0"
now 2026-04-07T08:01
job cases.find_stuck runs
sql "SELECT case_id FROM case_stuck" is $over
now 2026-05-30T09:00
job cases.find_stuck runs
sql "SELECT count(*) FROM case_stuck" is "1"
now 2026-06-01T08:01
job cases.find_stuck runs
jobs run
sql "SELECT case_id FROM case_stuck ORDER BY noticed_at DESC LIMIT 1" is $resting
ha is told "đã lâu không có việc gì được ghi"
oanh gets /stuck as json
=> 200
    json "rows" has 2
    json "rows.0.state" is "ended"
    json "rows.1.state" is "suspended"
