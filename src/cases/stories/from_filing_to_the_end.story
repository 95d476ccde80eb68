story "A mother asks on her telephone; accepted, assigned, carried out and ended, she reads each step under her code"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
mother is citizen

mother gets /requests/new
=> 200
mother posts /requests/new/who
    relation = self
    name = "Sùng Thị Mỷ"
    born = "12/08/1989"
=> 303 /requests/new/place
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303 /requests/new/place#found
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303 /requests/new/matter
mother posts /requests/new/matter
    version = 3
    matter = family
    arrested = no
    narrative = "Chồng giữ con."
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 4
    phone = "0912 345 678"
    safe_contact = no
    safe_announce = no
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
capture $asked from sql "SELECT max(id) FROM request"
diep gets /requests/$asked
=> 200
    says "qua mạng"
    says "Không gọi số này"
    says "Chồng giữ con."
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
    opposing_1 = "Lý Phù Sinh"
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha posts /cases/$id/end
    rev = 3
    ending = done
    note = "Tòa đã giao con cho chị nuôi."
=> 303 /cases/$id
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    heading "Hồ sơ của Sùng Thị Mỷ"
    says "TT.TGTT.01.2026"
