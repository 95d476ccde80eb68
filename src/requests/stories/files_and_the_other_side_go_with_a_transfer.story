story "A transferred request takes its files and the people of the other side along; who sent it keeps the entry and opens nothing"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
minh is receiver at thainguyen "Lê Minh"

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = self
    name = "Ma Thị Nết"
    place = "Phan Đình Phùng, Thái Nguyên"
    place_code = 05443
    matter = land
    arrested = no
    side_1 = "Hoàng Văn Chung"
    side_is_1 = "hàng xóm"
    safe_contact = no
    safe_announce = yes
    written = self
=> 303 /requests/$asked/slip
diep gets /requests/$asked/files
=> 200
diep posts /requests/$asked/files
    kind = identity
    file paper files/photo.jpg
=> 303
sql "SELECT count(*) FROM document WHERE scope_id = $laocai" is 1
diep gets /requests/$asked/transfer
=> 200
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    to = $thainguyen
    why = "Bà cư trú ở Thái Nguyên."
=> 303 /requests/transfers/$stub

minh gets /requests/$asked
=> 200
    says "Hoàng Văn Chung"
minh gets /requests/$asked/files/1
=> 200
diep gets /requests/$asked/files
=> 404
diep gets /requests/$asked/files/1
=> 404
diep gets /requests/transfers/$stub
=> 200
    lacks "Hoàng Văn Chung"
sql "SELECT count(*) FROM person WHERE scope_id = $laocai" is 0
sql "SELECT count(*) FROM person WHERE scope_id = $thainguyen" is 2
sql "SELECT count(*) FROM document WHERE subject_kind = 'request' AND scope_id = $thainguyen" is 1

oanh gets /requests/transfers/$stub
=> 200
oanh posts /requests/transfers/$stub
    why = "Chuyển nhầm"
=> 303 /requests/$asked
minh gets /requests/$asked/files
=> 404
diep gets /requests/$asked/files/1
=> 200
sql "SELECT count(*) FROM person WHERE scope_id = $laocai" is 2
