# 7: there is no role
story "It fails"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen
ha is queen at laocai "Trần Thu Hà"
browser gets /sign-in
=> 200
