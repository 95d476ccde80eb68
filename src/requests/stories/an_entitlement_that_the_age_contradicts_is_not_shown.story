story "Checked as a child and born in 1980: the answer stands in question, and is no green one, until the birth fits"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $grown at laocai for "Sùng Thị Mỷ" born 1980 lives 02761 matter land facts "age=0-15"
request $child at laocai for "Thào A Sình" born 2014 lives 02761 matter land facts "age=0-15"
request $poor at laocai for "Giàng Thị Sua" born 1980 lives 02761 matter land facts "age=0-15\npoor=yes"

diep gets /requests/$grown
=> 200
    says "tuổi này không hợp với diện “Trẻ em”"
    says "Theo lời khai thì được, nhưng tuổi không khớp"
    lacks "Được, nếu giấy tờ chứng minh"
diep gets /requests/$grown as json
=> 200
    json "law.doubted" is "true"
diep gets /requests/$child
=> 200
    says "Được, nếu giấy tờ chứng minh"
    lacks "tuổi không khớp"
diep gets /requests/$poor                       # entitled for another reason as well
=> 200
    says "Được, nếu giấy tờ chứng minh"
    lacks "Theo lời khai thì được"
