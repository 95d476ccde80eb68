story "The slip is saved as a PDF under a name that gives nothing away, by the browser that wrote the request alone"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
stranger is citizen
stranger gets /requests/new/slip/pdf
=> 303 /requests/new
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
mother gets /requests/new/slip/pdf
=> 303 /requests/new
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
=> 303 /requests/new/place#found
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
mother posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    says "Lưu phiếu thành PDF"
    says "Xem toàn bộ yêu cầu và gửi thêm ảnh chụp giấy tờ"
    says "Có thể chụp ảnh gửi ngay"
mother gets /requests/new/slip/pdf
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" is "attachment; filename=\"phieu.pdf\""
    header "Cache-Control" contains "no-store"
stranger gets /requests/new/slip/pdf
=> 303 /requests/new
