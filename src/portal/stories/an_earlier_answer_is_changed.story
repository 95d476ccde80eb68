story "Going back to change an answer, in whatever window, asks only what is open then"

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
mother gets /check
=> 200
    says "Gia đình có giấy chứng nhận hộ nghèo hoặc hộ cận nghèo không?"
mother gets /check/household                    # what was answered is chosen
=> 200
    xpath "string(//input[@checked]/@value)" is "none"
mother posts /check/household
    answer = poor
=> 303 /check/answer
mother again                                    # a double click
=> 303 /check/answer
mother gets /check/answer as json
=> 200
    json "answer" is "yes"
    json "given" has 2                          # what is not asked any more does not count
mother posts /check/household
    answer = none
=> 303 /check/answer
mother gets /check/answer as json               # and counts again when it is asked again
=> 200
    json "answer" is "no"
    json "given" has 5
