story "The staff search finds within the own centre: by code, register number, telephone, name without accents, part of a name with the year of birth; finding is logged"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Thào A Sình" born 2009-08-12 lives 02839 matter criminal arrested no phone 0912345678
request $other at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02839

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /find?q=$asked_code
=> 200
    heading "1 kết quả cho “$asked_code”"
    says "đúng số đã gõ"
    says "Thào A Sình"
    lacks "Sùng Thị Mỷ"
oanh gets /find?q=TT.TGTT.01.2026 as json
=> 200
    json "rows" has 1
    json "rows.0.url" is "/cases/$id"
oanh gets /find?q=thao+a+sinh as json
=> 200
    json "rows" has 1
    json "rows.0.who.name" is "Thào A Sình"
    json "rows.0.likeness.score" is "70"
oanh gets /find?q=thao+a+sinh
=> 200
    says "trùng cả họ tên, chưa so được năm sinh"
oanh gets /find?q=thao+sinh+2009 as json
=> 200
    json "rows" has 1
oanh gets /find?q=thao+sinh+2009
=> 200
    says "trùng một phần họ tên, trùng năm sinh"
oanh gets /find?q=khong+co+ai
=> 200
    heading "Không tìm thấy “khong co ai”"
oanh gets /find
=> 200
    heading "Tìm"
ha gets /find?q=$asked_code
=> 200
    lacks "Thào A Sình"
log of case $id has "Bùi Thị Kim Oanh" for "found by search"
log of case $id lacks "Trần Thu Hà"
