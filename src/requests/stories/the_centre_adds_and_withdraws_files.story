story "The centre adds scans to a request, withdraws one with a reason, and every original that is taken stands in the log"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05467 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
huong is receiver at thainguyen "Nông Thị Hương"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land

huong gets /requests/$asked/files
=> 404 not_found
    reason "R-01"
ha gets /requests/$asked/files
=> 403 denied
diep gets /requests/$asked/files
=> 200
    says "Chưa có giấy tờ nào"
    xpath "//select[@name='kind']//option[.='Hộ chiếu']" contains "Hộ chiếu"
    lacks "Chứng minh nhân dân"                 # holds no longer since 2025
    budget queries <= 12
huong posts /requests/$asked/files without token
    file paper files/paper.pdf
=> 403
diep posts /requests/$asked/files
    kind = request_form
    file paper files/empty.pdf
=> 422 invalid
    field "paper"
    xpath "//option[@value='request_form']/@selected" is "selected"
diep posts /requests/$asked/files
    kind = request_form
    title = "Đơn có điểm chỉ"
    file paper files/paper.pdf as "Đơn Thào Seo Lử.pdf"
=> 303 /requests/$asked/files?came=1
diep posts /requests/$asked/files
    kind = identity
    file paper files/photo.jpg
=> 303
diep gets /requests/$asked/accept
=> 200
    lacks "Yêu cầu này chưa kèm giấy tờ nào"
journal of request $asked has document.attached by "Vũ Ngọc Diệp"
diep gets /requests/$asked/files/1
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" is "attachment; filename=\"giay-to-01.pdf\""
log of request $asked lacks "original of a file"
diep gets /requests/$asked/files/2/original
=> 200
    says "Phone of somebody"
log of request $asked has "Vũ Ngọc Diệp" for "original of a file"
diep gets /requests/$asked/files/7/original
=> 404 not_found

diep gets /requests/$asked/files/2/withdraw
=> 200
    heading "Rút lại một tệp"
diep posts /requests/$asked/files/2/withdraw
    why = ""
=> 422 invalid
    field "why"
diep posts /requests/$asked/files/9/withdraw
    why = "Nhầm."
=> 404 not_found
    reason "F-12"
diep posts /requests/$asked/files/2/withdraw
    why = "Giấy tờ của người khác."
=> 303 /requests/$asked/files
diep posts /requests/$asked/files/2/withdraw
    why = "Lần nữa."
=> 409 conflict
    reason "F-13"
diep gets /requests/$asked/files
=> 200
    says "Giấy tờ của người khác."
diep gets /requests/$asked
=> 200
    says "1 tệp"
    says "Đã rút tệp 2"
