story "Somebody is signed in or not, whichever step of the database fails"
tagged faults

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
diep forgets cookies

diep gets /sign-in
=> 200
diep posts /sign-in
    login = diep
    password = "a wrong password"
=> 422
diep posts /sign-in
    login = diep
    password = "story password"
=> 303
diep gets /requests
=> 200
