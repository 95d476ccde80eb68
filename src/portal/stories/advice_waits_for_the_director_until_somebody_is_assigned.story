story "Advice waits for the director until somebody is assigned; where nobody heads the centre, for the centre"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
ha is provider at laocai "Trần Thu Hà" officer
mother is citizen
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
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
capture $id from sql "SELECT id FROM request"
diep posts /requests/$id/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
    category = E02
    basis = "Giấy chứng nhận hộ nghèo."
=> 303 /cases/$case
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now

# Nobody heads the centre yet: the citizen, the board and the matter name the same holder.
mother gets /status/now
=> 200
    xpath "//*[@class='kip-holder__who']" is "Tổ chức thực hiện trợ giúp pháp lý"
    lacks "Người thực hiện trợ giúp pháp lý"
diep gets /clocks as json
=> 200
    json "later.clocks.0.holder" is null
    json "later.clocks.0.owner" is "Tổ chức thực hiện trợ giúp pháp lý"
diep gets /cases/$case as json
=> 200
    json "next.owner" is "Tổ chức thực hiện trợ giúp pháp lý"

# Whoever is assigned holds it; standing down gives it back.
oanh is director at laocai "Bùi Thị Kim Oanh"
oanh posts /cases/$case/assign as json
    rev = 1
    provider = $ha
=> 303
mother gets /status/now
=> 200
    xpath "//*[@class='kip-holder__who']" is "Trần Thu Hà"
sql "SELECT owner_kind FROM clock WHERE rule = 'A06'" is "provider"
ha posts /cases/$case/stand-down as json
    rev = 2
    ground = act_unable
    words = "Đi công tác dài ngày."
=> 303
mother gets /status/now
=> 200
    xpath "//*[@class='kip-holder__who']" is "Bùi Thị Kim Oanh"
diep gets /clocks as json
=> 200
    json "later.clocks.0.holder" is "Bùi Thị Kim Oanh"
diep gets /cases/$case as json
=> 200
    json "next.owner" is "Bùi Thị Kim Oanh"
