story "Two heads replace the provider at the same moment: one of them is told, and the matter has one successor"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
bach is deputy at laocai "Lương Văn Bách"
ha is provider at laocai "Trần Thu Hà" lawyer
quan is provider at laocai "Đỗ Minh Quân" lawyer
lan is provider at laocai "Hoàng Thị Lan" officer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

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
=> 303 /cases/$id
ha gets /cases/$id
=> 200
ha posts /cases/$id/take
    rev = 2
=> 303 /cases/$id
ha posts /cases/$id/stand-down
    rev = 3
    ground = act_unable
    words = "Tôi phải đi viện."
=> 303 /cases/$id
oanh gets /cases/$id/replace
=> 200
bach gets /cases/$id/replace
=> 200
race
a: oanh posts /cases/$id/replace
    rev = 4
    provider = $quan
b: bach posts /cases/$id/replace
    rev = 4
    provider = $lan
either a => 303, b => 409 conflict
or     a => 409 conflict, b => 303
then sql "SELECT count(*) FROM case_assignment WHERE to_at IS NULL" is "1"
then sql "SELECT count(*) FROM case_assignment" is "2"
bach again
=> 409 conflict
    says "Có người vừa sửa vụ việc này. Hãy xem lại trước khi làm tiếp."
