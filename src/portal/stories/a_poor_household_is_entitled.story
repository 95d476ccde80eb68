story "The check says yes after two questions, with article and paper, and keeps nothing"

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
    answer = poor
=> 303 /check/answer
mother gets /check/answer
=> 200
    heading "Có. Theo câu trả lời của bạn, người này được trợ giúp miễn phí."
    says "Người thuộc hộ nghèo"
    says "Khoản 2 Điều 7 Luật Trợ giúp pháp lý 2017"
    says "Giấy chứng nhận hộ nghèo"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    header "Cache-Control" is "no-store"
    budget queries <= 2
mother gets /check/answer as json
=> 200
    json "answer" is "yes"
    json "verified" is true
    json "given" has 2
sql "SELECT count(*) FROM request_draft" is "0"
mother posts /check
=> 303 /check
mother gets /check/answer                       # all answers are gone
=> 303 /check/age
