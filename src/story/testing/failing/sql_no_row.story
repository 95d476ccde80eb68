# 7: there is no row
story "It fails"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen
sql "SELECT id FROM clock" is ""
