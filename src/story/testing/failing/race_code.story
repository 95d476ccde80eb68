# 7: a => 404 not_found, b => 200 ok
story "It fails"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen
race
a: browser gets /nothing
b: diep gets /seats
either a => 404 conflict, b => 200
