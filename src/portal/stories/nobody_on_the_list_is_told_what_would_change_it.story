story "A no is told without red, with the article and what would change it"

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
    answer = 18_59
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
    answer = none
=> 303 /check/answer
mother gets /check/answer
=> 200
    heading "Theo các câu trả lời, người này chưa thuộc nhóm được trợ giúp."
    says "Điều gì làm câu trả lời khác đi"
    says "Có, hộ nghèo"
    says "Cứ gửi yêu cầu, để trung tâm xem"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    xpath "//*[contains(@class, 'error')]" is absent
    budget queries <= 2
mother gets /check/answer as json
=> 200
    json "answer" is "no"
    json "categories" has 0
