story "A file that is handed over, given back, received and put away is heard of by whoever waits for it"

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
    words = "Tòa tạm đình chỉ."
=> 303 /cases/$id
ha posts /cases/$id/resume
    rev = 4
    words = "Tòa giải quyết tiếp."
=> 303 /cases/$id
jobs run
oanh is told "TT.TGTT.01.2026: tạm đình chỉ"
oanh is told "TT.TGTT.01.2026: tiếp tục"
ha posts /cases/$id/end
    rev = 5
    ending = done
    note = "Tòa đã giao con cho chị nuôi."
=> 303
diep gets /cases/$id/opinion
=> 200
diep posts /cases/$id/opinion
    rev = 6
    given_on = "20/11/2026"
    given_by = client
    rating = content
    informed = yes
    kept_time = yes
    asked_money = no
=> 303 /cases/$id/opinion
jobs run
ha is told "TT.TGTT.01.2026: đã có ý kiến"
oanh is told "TT.TGTT.01.2026: đã có ý kiến"
diep is not told "đã có ý kiến"
ha posts /cases/$id/hand-over
    rev = 7
    words = "Giấy tờ khác ở trung tâm."
    pages_6 = 9
    day_6 = "20/11/2026"
    pages_7 = 1
=> 303
jobs run
diep is told "TT.TGTT.01.2026: hồ sơ đã bàn giao, chờ kiểm tra"
oanh is not told "hồ sơ đã bàn giao"
diep posts /cases/$id/hand-over/return
    rev = 8
    papers = judgment
    words = "Bản án chưa có dấu."
=> 303 /cases/$id/hand-over
jobs run
ha is told "TT.TGTT.01.2026: hồ sơ bị trả lại"
ha posts /cases/$id/hand-over
    rev = 9
    papers = decision
    pages_1 = 2
    day_1 = "20/11/2026"
    pages_2 = 1
    day_2 = "20/11/2026"
    pages_5 = 4
    day_5 = "20/11/2026"
    pages_6 = 9
    day_6 = "20/11/2026"
    pages_7 = 1
=> 303
diep posts /cases/$id/hand-over/receive
    rev = 10
=> 303 /cases/$id/hand-over
diep posts /cases/$id/archive
    rev = 11
    words = "Kho 1"
=> 303 /cases/$id/archive
jobs run
ha is told "TT.TGTT.01.2026: trung tâm đã nhận hồ sơ"
ha is told "TT.TGTT.01.2026: hồ sơ đã lưu trữ"
diep is not told "đã lưu trữ"
