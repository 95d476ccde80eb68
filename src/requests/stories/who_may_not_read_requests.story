story "Citizens are sent to the sign-in, providers and the department have no right to the queue"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
ha is provider at laocai "Trần Thu Hà" lawyer
department stp "Sở Tư pháp tỉnh Lào Cai" code STP in 02647
lan is department at stp "Phạm Thị Lan"
mother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

mother gets /requests
=> 303 /sign-in?next=/requests
mother gets /requests/$asked as json
=> 401 sign_in
ha gets /requests
=> 403
    xpath "//main//a[@href='/desk']" contains "Về bàn làm việc"
    xpath "//main//a[@href='/']" is absent
ha gets /no-such-page
=> 404
    xpath "//main//a[@href='/desk']" contains "Về bàn làm việc"
mother gets /no-such-page
=> 404
    xpath "//main//a[@href='/']" contains "Về trang đầu"
ha gets /requests/$asked
=> 403
ha posts /requests/$asked/refuse as json
    rev = 1
    reason = refuse_unlawful
    text = "Việc này không giúp được."
=> 403 denied
lan gets /requests
=> 403
lan gets /desk
=> 200
    lacks "Yêu cầu chờ trả lời"
log of request $asked lacks "Trần Thu Hà"
