story "Guidance, asking, refusal, transfer: each is taken back, its page says before what falls away, and no number is given twice"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $asked at laocai for "Ma Thị Nết" lives 05443 matter land

oanh gets /requests/$asked/reverse
=> 200
    says "Yêu cầu đang ở trạng thái không làm được việc này"
diep gets /requests/$asked/guidance
=> 200
diep posts /requests/$asked/guidance
    rev = 1
    question = "Xin xác nhận ở đâu?"
    answer = "Đến Ủy ban nhân dân xã."
=> 303
now +1h
oanh gets /requests/$asked/reverse
=> 200
    says "Dòng 1 của sổ hướng dẫn được ghi là đã hủy"
    says "Đồng hồ tính từ 8:00 thứ Sáu 20/11/2026"
    lacks "đã thu hồi"
oanh posts /requests/$asked/reverse
    rev = 2
    why = "Cần thụ lý."
=> 303
diep posts /requests/$asked/guidance
    rev = 3
    question = "Xin xác nhận ở đâu?"
    answer = "Đến Tòa án nhân dân khu vực."
=> 303
sql "SELECT number FROM guidance WHERE voided_at IS NOT NULL" is 1
sql "SELECT max(number) FROM guidance" is 2
oanh posts /requests/$asked/reverse
    rev = 4
    why = "Lại nhầm."
=> 303

diep posts /requests/$asked/complete
    rev = 5
    items = identity
    items = case_papers
=> 303
oanh gets /requests/$asked/reverse
=> 200
    says "Danh sách 2 điều cần bổ sung không còn hiệu lực"
oanh posts /requests/$asked/reverse
    rev = 6
    why = "Giấy đã có."
=> 303
diep posts /requests/$asked/refuse
    rev = 7
    reason = refuse_deceased
    text = "Người được giúp đã mất."
=> 303
oanh posts /requests/$asked/reverse
    rev = 8
    why = "Nhầm người."
=> 303
diep posts /requests/$asked/transfer
    rev = 9
    reason = transfer_other_centre
    why = "Bà chuyển về quê sinh sống."
    to_name = "Hội Luật gia tỉnh"
=> 303
oanh gets /requests/$asked/reverse
=> 200
    says "Bạn tự báo cho Hội Luật gia tỉnh"
oanh posts /requests/$asked/reverse
    rev = 10
    why = "Hội không nhận."
=> 303
sql "SELECT count(*) FROM paper WHERE withdrawn_at IS NULL" is 0
sql "SELECT max(number) FROM paper" is 3

# A withdrawal that was noted at the counter by mistake is taken back as well.
diep posts /requests/$asked/withdraw
    rev = 11
    identity = "Căn cước số cuối 0214"
=> 303
oanh posts /requests/$asked/reverse
    rev = 12
    why = "Nhầm."
=> 303
