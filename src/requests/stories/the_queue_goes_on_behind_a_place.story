story "A page of the queue begins behind the last request of the page before; a place that is none begins at the first"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

request $first at laocai for "Sùng Thị Mỷ" lives 02761
now +1m
request $second at laocai for "Thào A Sình" lives 02839
capture $place from sql "SELECT '2-' || filed_at || '-' || id FROM request ORDER BY filed_at LIMIT 1"

diep gets /requests?after=$place as json
=> 200
    json "rows" has 1
    json "rows.0.id" is "$second"
    json "next_url" is ""
diep gets /requests?after=nowhere as json
=> 200
    json "rows" has 2
