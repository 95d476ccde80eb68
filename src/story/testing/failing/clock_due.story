# 7: there is no such clock
story "It fails"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen
clock A04 of case 1 is due 2026-11-24
