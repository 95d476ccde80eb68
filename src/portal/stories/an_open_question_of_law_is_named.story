story "Where a question of law is open, the check says who decides it"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
mother gets /check
=> 200
    says "Câu trả lời không được lưu"
mother gets /check/age
=> 200
    heading "Người cần giúp bao nhiêu tuổi?"
    says "Khoản 3, 5, 7 Điều 7 Luật Trợ giúp pháp lý 2017"
mother posts /check/age
    answer = 60_over
=> 303 /check/household
mother posts /check/household
    answer = none
=> 303 /check/ethnic
mother posts /check/ethnic
    answer = no
=> 303 /check/any_matter
mother posts /check/any_matter
    answer = none
=> 303 /check/allowance
mother posts /check/allowance
    answer = retirement
=> 303 /check/$next
mother gets /check/answer
=> 200
    heading "Hãy hỏi chúng tôi. Có thể người này được trợ giúp."
    says "Trợ cấp hưu trí xã hội có được tính là trợ cấp xã hội hằng tháng không?"
    says "Điều này chờ Bộ Tư pháp xác nhận."
    says "1800 0024"
mother gets /check/answer as json
=> 200
    json "answer" is "ask"
    json "open.0.decided_by" is "Bộ Tư pháp"
    json "verified" is false
