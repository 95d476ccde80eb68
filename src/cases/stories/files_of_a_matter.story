story "Who is in charge reads what came with the request, adds to the matter, and nobody else's matter opens"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
tuan is provider at laocai "Lý Anh Tuấn" officer
request $asked at laocai for "Thào Seo Lử" lives 02761 matter land

diep gets /requests/$asked/files
=> 200
diep posts /requests/$asked/files
    kind = case_papers
    file paper files/photo.jpg
=> 303
diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$id
oanh gets /cases/$id/assign
=> 200
oanh posts /cases/$id/assign
    rev = 1
    provider = $ha
=> 303

ha gets /cases/$id
=> 200
    says "Xem, thêm bản quét hoặc ảnh chụp"
ha gets /cases/$id/files
=> 200
    says "Gửi cùng yêu cầu"
    budget queries <= 16
ha gets /cases/$id/brought/1
=> 200
    header "Content-Type" is "image/jpeg"
    lacks "Exif"
ha gets /cases/$id/brought/1/small
=> 200
ha gets /cases/$id/brought/1/original
=> 200
log of case $id has "Trần Thu Hà" for "original of a file"
ha gets /cases/$id/brought/2
=> 404 not_found
tuan gets /cases/$id/files
=> 404 not_found
    reason "C-01"
tuan gets /cases/$id/brought/1
=> 404 not_found
ha posts /cases/$id/files
    file paper files/text_renamed.pdf
=> 422 invalid
    field "paper"
ha posts /cases/$id/files
    kind = case_papers
    title = "Đơn khởi kiện"
    file paper files/paper.pdf
=> 303 /cases/$id/files?came=1
journal of case $id has document.attached by "Trần Thu Hà"
ha gets /cases/$id/files/1
=> 200
ha gets /cases/$id/files/1/original
=> 200
ha gets /cases/$id/files/1/small
=> 200
ha gets /cases/$id/files/1/withdraw
=> 200
ha posts /cases/$id/files/1/withdraw
    why = ""
=> 422 invalid
ha posts /cases/$id/files/1/withdraw
    why = "Bản cũ."
=> 303 /cases/$id/files
ha posts /cases/$id/files/1/withdraw
    why = "Bản cũ."
=> 409 conflict
    reason "F-13"
