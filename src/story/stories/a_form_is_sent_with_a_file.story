story "A form that carries a file is read like any other, and a body that is too large is told"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
browser is citizen

browser gets /sign-in
=> 200
browser posts /sign-in
    login = diep
    password = "story password"
    file card ../../documents/stories/files/photo.jpg as "thẻ \"của tôi\".jpg"
=> 303
browser gets /sign-in
=> 200
browser posts /sign-in                          # 64 KiB at once, and this file is about as large alone
    login = diep
    password = "story password"
    file card ../../documents/stories/files/many_pages.pdf
    file card ../../documents/stories/files/paper.pdf
    file card ../../documents/stories/files/photo.jpg
=> 413
    reason "W-11"
    says "64 KB"
browser posts /sign-in as json
    login = diep
    password = "another password"
    file card ../../documents/stories/files/photo.jpg
=> 422
