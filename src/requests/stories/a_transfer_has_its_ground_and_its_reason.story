story "A ground for passing on fits who passes on and whom; the notice tells the reason and the way, and the sender keeps it"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
minh is receiver at thainguyen "Lê Minh"
request $asked at laocai for "Ma Thị Nết" lives 05443 matter land
request $ours at laocai for "Lò Thị Ún" lives 02647 matter land

diep gets /requests/$ours/transfer
=> 200
    lacks "Tổ chức tham gia không đủ điều kiện"
    says "Người này cư trú trong địa bàn của Trung tâm"
    xpath "//main//form" is absent
    xpath "//main//a[contains(@href, '/refuse')]" contains "Từ chối bằng văn bản"
diep gets /requests/$ours/transfer as json
=> 200
    json "open" is "false"
diep posts /requests/$ours/transfer
    rev = 1
    reason = transfer_other_centre
    why = "Ở xa."
    to = $thainguyen
=> 422
    xpath "//a[@href='#reason']" contains "không chuyển theo căn cứ này"

diep gets /requests/$asked/transfer
=> 200
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    to = $thainguyen
    text = "Xin gặp bộ phận tiếp nhận."
=> 422
    field "why"
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_local_centre
    why = "Ở xa."
    to = $thainguyen
=> 422
    field "reason"
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    why = "Người này cư trú và vụ việc xảy ra ở Thái Nguyên."
    text = "Xin gặp bộ phận tiếp nhận."
    to = $thainguyen
=> 303 /requests/transfers/$stub
diep gets /requests/transfers/$stub
=> 200
    capture $notice from xpath "//a[contains(@href, '/papers/')]/@href"
job documents.print runs
diep gets $notice
=> 200
    says "Lý do cụ thể: Người này cư trú và vụ việc xảy ra ở Thái Nguyên."
    says "Khi đến nơi: Xin gặp bộ phận tiếp nhận."
diep gets $notice/pdf
=> 200
    header "Content-Type" is "application/pdf"
diep gets /requests/transfers/$stub/papers/999
=> 404
minh gets $notice
=> 404
