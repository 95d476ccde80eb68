story "Who speaks the language of the client stands first, and the others need an interpreter"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
sung is provider at laocai "Sùng A Páo" lawyer
mother is citizen
oanh gets /operator/providers/$sung
=> 200
oanh posts /operator/providers/$sung
    languages = vi
    languages = hmn
=> 303 /operator/providers/$sung
oanh posts /operator/providers/$ha
    languages = vi
=> 303 /operator/providers/$ha
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303 /requests/new/place
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
    matter = family
    arrested = no
=> 303 /requests/new/contact
mother posts /requests/new/contact
    version = 4
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review
mother posts /requests/new/person
    version = 5
    speaks = hmn
    interpreter = yes
    needs = wheelchair
    needs_note = "Mẹ tôi nghe kém, xin nói to."
=> 303 /requests/new/review
mother posts /requests/new/review
    version = 6
=> 303 /requests/new/slip
capture $asked from sql "SELECT max(id) FROM request"
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
    xpath "//dt[.='Tiếng nói']/following-sibling::dd" contains "Mông"
    xpath "//dt[.='Tiếng nói']/following-sibling::dd/small" is "cần phiên dịch"
    says "Lối đi cho xe lăn"
    says "Mẹ tôi nghe kém, xin nói to."
    xpath "(//input[@name='provider']/@value)[1]" is "$sung"
    xpath "(//input[@name='provider']/@value)[2]" is "$ha"
    xpath "//tr[.//input[@value='$sung']]" contains "nói tiếng của người được trợ giúp"
    xpath "//tr[.//input[@value='$sung']]//span[contains(., 'phiên dịch')]" is absent
    xpath "//tr[.//input[@value='$ha']]" contains "cần phiên dịch"
oanh gets /cases/$id
=> 200
    says "Mông"
    says "Lối đi cho xe lăn"
