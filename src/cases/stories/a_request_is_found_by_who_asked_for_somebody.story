story "A request that somebody else made is found by the telephone to call and by the asker's name, in the own centre only, and the clerk is told why"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
nhung is receiver at thainguyen "Ngô Thị Nhung"
nhung gets /find?q=0912345678                   # before anybody has this number
=> 200
    capture $page from xpath "string(/)"
    budget queries <= 6
request $son at laocai for "Thào A Sình" born 2009-08-12 lives 02839 asker "Sùng Thị Mỷ" phone 0912345678
request $niece at laocai for "Vàng Thị Lan" born 1999-01-01 lives 02839 asker "Sùng Thị Mỷ" phone 0912345678
request $own at laocai for "Mỷ Văn Sùng" born 1980-05-05 lives 02839 phone 0987654321

diep gets /find?q=0912+345+678
=> 200
    heading "2 kết quả cho “0912 345 678”"
    says "Thào A Sình"
    says "Vàng Thị Lan"
    says "số điện thoại liên hệ, do Sùng Thị Mỷ yêu cầu hộ"
    budget queries <= 22
diep gets /find?q=0987.654.321
=> 200
    heading "1 kết quả cho “0987.654.321”"
    says "số điện thoại liên hệ"
    lacks "do Sùng"
diep gets /find?q=sung+thi+my as json
=> 200
    json "rows" has 2
    json "rows.0.why" is "asker"
    json "rows.0.asker" is "Sùng Thị Mỷ"
    json "rows.0.who.name" is "Vàng Thị Lan"
    json "rows.1.who.name" is "Thào A Sình"
diep gets /find?q=my+thi                        # two syllables, in any order
=> 200
    says "do Sùng Thị Mỷ yêu cầu hộ"
diep gets /find?q=my+van+sung                   # the asker has no such syllable
=> 200
    heading "1 kết quả cho “my van sung”"
    says "trùng cả họ tên"
diep gets /find?q=my
=> 200
    heading "Không tìm thấy “my”"
    says "ít nhất hai tiếng"
diep gets /find?q=0900000000
=> 200
    heading "Không tìm thấy “0900000000”"
log of request $son has "Vũ Ngọc Diệp" for "found by search"
# Another centre's page is the same as when nobody had this number.
nhung gets /find?q=0912345678
=> 200
    heading "Không tìm thấy “0912345678”"
    xpath "string(/)" is "$page"
    budget queries <= 6
nhung gets /find?q=sung+thi+my as json
=> 200
    json "rows" has 0
log of request $son lacks "Ngô Thị Nhung"
