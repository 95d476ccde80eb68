story "What another centre holds is not there: no page, no list, no decision"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
binh is receiver at thainguyen "Lương Thanh Bình"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

binh gets /requests
=> 200
    lacks "Sùng Thị Mỷ"
binh gets /requests/$asked
=> 404
    reason "R-01"
    lacks "Sùng Thị Mỷ"
binh gets /requests/$asked/refuse
=> 404
binh posts /requests/$asked/refuse as json
    rev = 1
    reason = refuse_unlawful
    text = "Việc này không giúp được."
=> 404 not_found
binh posts /requests/$asked/accept as json
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 404 not_found
binh gets /find?q=sung+thi+my
=> 200
    heading "Không tìm thấy “sung thi my”"
log of request $asked lacks "Lương Thanh Bình"
clock A01 of request $asked is running
