story "An altered cookie of the check is no answer; after two hours all are gone"

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
mother gets /check/household
=> 200
    says "Câu 2"
mother gets /check/household
    header "Cookie" = "__Host-kip-check=c2VhbGVkIGJ5IHNvbWVib2R5IGVsc2UgYW5kIGxvbmc"
=> 200
    says "Câu 1"
mother gets /check/household
    header "Cookie" = "__Host-kip-check=!"
=> 200
    says "Câu 1"
now +121m                                       # a shared telephone was left open
mother gets /check/answer
=> 303 /check/age
