story "No answer, one that is not offered, and two that exclude each other are refused"

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
=> 422 invalid
    field "answer"
    says "Hãy chọn một câu trả lời"
mother posts /check/age
    answer = immortal
=> 422 invalid
    field "answer"
mother posts /check/age
    answer = under_16
    answer = 60_over
=> 422 invalid
    field "answer"
mother posts /check/any_matter
    answer = merit
    answer = none
=> 422 invalid
    field "answer"
    says "không đi cùng dòng khác"
    xpath "count(//input[@checked])" is "2"     # what was ticked stays ticked
mother gets /check/shoe_size
=> 404 not_found
mother posts /check/shoe_size
    answer = 43
=> 404 not_found
mother gets /check/answer                       # nothing of all this was taken
=> 303 /check/age
