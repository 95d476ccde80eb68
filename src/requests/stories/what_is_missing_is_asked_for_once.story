story "What is missing is asked for in one list and once; it comes back with a new clock, and a blank takes nothing away"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
mother is citizen
request $asked at laocai for "Sùng Thị Mỷ" born 2009-08-12 lives 02647 matter criminal number 1

diep gets /requests/$asked/complete
=> 200
    heading "Yêu cầu bổ sung: Sùng Thị Mỷ, 17 tuổi"
    says "Giấy tờ, tài liệu có liên quan đến vụ việc"
    says "Giấy chứng nhận hộ nghèo"
diep posts /requests/$asked/complete
    rev = 1
=> 422
    field "items"
    says "chỉ yêu cầu một lần"
diep posts /requests/$asked/complete
    rev = 1
    items = nothing_of_law
=> 422
    field "items"
    says "Chọn những gì còn thiếu trong danh sách"
diep posts /requests/$asked/complete
    rev = 1
    items = identity
    items = poor_certificate
    items = identity
    text = "Chị chụp giúp cả hai mặt."
=> 303 /requests/$asked
clock A01 of request $asked is stopped
diep gets /requests/$asked
=> 200
    says "Đã yêu cầu, đang chờ"
    says "chưa có"
    says "Giấy chứng nhận hộ nghèo"
job documents.print runs

diep posts /requests/$asked/complete
    rev = 2
    items = identity
=> 409
    reason "R-02"
diep posts /requests/$asked/accept
    rev = 2
    form = litigation
    arrested = no
    papers = complete
=> 409
    reason "R-18"

diep gets /requests/$asked/brought
=> 200
diep posts /requests/$asked/brought
    note = "Bản chính"
=> 422
    field "places"
diep posts /requests/$asked/brought
    places = 9
=> 404
diep posts /requests/$asked/brought
    done = yes
=> 422
    reason "R-16"
now +2h
diep posts /requests/$asked/brought
    places = 1
    note = "Đã xem bản chính, giữ bản sao."
=> 303 /requests/$asked
diep posts /requests/$asked/brought
    places = 1
    done = yes
=> 303 /requests/$asked
clock A01 of request $asked is due 2026-11-20T10:00
journal of request $asked has request.asked by "Vũ Ngọc Diệp"
journal of request $asked has request.completed
diep gets /requests/$asked
=> 200
    says "Đã xem bản chính, giữ bản sao."

    says "1 giấy tờ đã yêu cầu vẫn chưa có"

diep gets /requests/$asked/complete
=> 200
    says "Đã yêu cầu bổ sung một lần"
diep posts /requests/$asked/complete
    rev = 3
    items = identity
=> 409
    reason "R-41"
diep posts /requests/$asked/refuse
    rev = 3
    reason = refuse_unlawful
    text = "Không chứng minh được thuộc diện."
=> 303
