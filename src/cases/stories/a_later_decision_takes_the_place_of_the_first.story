story "The first decision says that a later one takes its place, here and to whoever verifies it; the later one does not"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
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
ha gets /cases/$id/stand-down
=> 200
ha posts /cases/$id/stand-down
    rev = 3
    ground = act_side_partial
    words = "Chồng chị ấy là anh họ tôi."
=> 303 /cases/$id
capture $first from sql "SELECT min(id) FROM paper"
capture $code from sql "SELECT code FROM paper WHERE id = $first"
oanh gets /cases/$id/papers/$first
=> 200
    lacks "quyết định sau"
diep gets /verify/$code
=> 200
    heading "Văn bản này có thật và đang có hiệu lực"
oanh gets /cases/$id/replace
=> 200
oanh posts /cases/$id/replace
    rev = 4
    provider = $quan
=> 303 /cases/$id
capture $later from sql "SELECT max(id) FROM paper WHERE replaces_id = $first"
capture $after from sql "SELECT code FROM paper WHERE id = $later"
oanh gets /cases/$id/papers/$first
=> 200
    says "Đã có quyết định sau thay thế quyết định này:"
    xpath "//a[contains(@href, '/papers/$later')]" contains "/QĐ-TT"
oanh gets /cases/$id/papers/$later
=> 200
    lacks "quyết định sau"
oanh gets /cases/$id
=> 200
    says "có quyết định sau thay thế"
diep gets /verify/$code
=> 200
    heading "Văn bản này có thật, nhưng đã có quyết định sau thay thế"
    says "Quyết định ngày"
diep gets /verify/$after
=> 200
    lacks "quyết định sau"
