story "A paper is kept whole or not at all, whichever step of the database fails"
tagged faults

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678

diep posts /requests/$asked/files without token
=> 403
diep gets /requests/$asked/files
=> 200
diep posts /requests/$asked/files
    kind = poor_certificate
    file paper files/paper.png
=> 303
diep gets /requests/$asked/files/1
=> 200
    header "Content-Type" is "image/jpeg"
