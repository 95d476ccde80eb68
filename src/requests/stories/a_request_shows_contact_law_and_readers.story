story "A request shows how to reach the person before all else, what the law of the day of receipt answers, and who has read it"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"

request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02842 matter family arrested unknown phone 0912345678 call only_written note "Buổi tối. Không cho chồng biết." told "Chồng giữ con." facts "born=1989-08-12\npoor=yes"

oanh gets /requests/$asked
=> 200
diep gets /requests/$asked
=> 200
    heading "Sùng Thị Mỷ, 37 tuổi"
    says "Không gọi, chỉ nhắn bằng chữ"
    says "Buổi tối. Không cho chồng biết."
    says "Chưa rõ có bị bắt không, hãy hỏi"
    says "Vùng đặc biệt khó khăn"
    says "Được, nếu giấy tờ chứng minh"
    says "E02 Người thuộc hộ nghèo"
    says "Khoản 2 Điều 7 Luật Trợ giúp pháp lý 2017"
    says "Xét tại ngày nhận yêu cầu 20/11/2026"
    says "12/08/1989"
    says "Ai đã đọc (2)"
    xpath "count(//a[starts-with(@href,'tel:0912')])" is "0"
    budget queries <= 30
diep gets /requests/$asked as json
=> 200
    json "law.answer" is "yes"
    json "law.on" is "2026-11-20"
    json "law.categories.0.code" is "E02"
    json "contact.call" is "only_written"
    json "contact.phone" is "0912345678"
    json "may_decide" is "true"
    json "journal.0.what" is "request.filed"
    json "readers" has 2
log of request $asked has "Vũ Ngọc Diệp" for "request page"
log of request $asked has "Bùi Thị Kim Oanh" for "request page"
journal of request $asked has request.filed
