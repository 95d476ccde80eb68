story "A clock is deleted only as a mistake, by two people, and stays visible"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TT in 05443 serves 19
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
bach is deputy at laocai "Lương Văn Bách"
bach is also receiver at laocai
khanh is director at thainguyen "Trần Thị Khánh"
lan is department at laocai "Phạm Thị Lan"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
capture $clock from sql "SELECT id FROM clock"

diep gets /clocks/$clock
=> 200
    heading "A01 Kiểm tra và trả lời yêu cầu"
    says "Đồng hồ này bị nhập nhầm"
    lacks "Sùng Thị Mỷ"
    budget queries <= 7
khanh gets /clocks/$clock
=> 404
    reason "D-02"
lan gets /clocks/$clock
=> 200
    lacks "Đồng hồ này bị nhập nhầm"
lan posts /clocks/$clock/mistake without token
=> 403

# What is missing is said all at once.
diep posts /clocks/$clock/mistake as json
=> 422
    field "ground"
    field "why"
diep posts /clocks/$clock/mistake/decide as json
    decision = confirm
=> 403
oanh posts /clocks/$clock/mistake/decide as json
    decision = confirm
=> 409 too_late
    reason "D-05"
khanh posts /clocks/$clock/mistake as json
    ground = twice
    why = "x"
=> 404

# The same person from another seat is not a second person.
bach posts /clocks/$clock/mistake as json
    ground = twice
    why = "Sùng Thị Mỷ gọi hai lần"
=> 303
diep posts /clocks/$clock/mistake as json
    ground = no_event
    why = "nhầm"
=> 409 conflict
    reason "D-04"
bach posts /clocks/$clock/mistake/decide as json
    decision = confirm
=> 403
    reason "D-06"
clock A01 of request $asked is running
journal of request $asked has clock.deletion_proposed by "Lương Văn Bách"
oanh gets /clocks
=> 200
    says "Chờ người thứ hai"
    says "Lương Văn Bách báo nhập nhầm"
oanh gets /clocks/$clock
=> 200
    says "Sùng Thị Mỷ gọi hai lần"
    says "Bị mở hai lần"
lan gets /clocks/$clock
=> 200
    lacks "Sùng Thị Mỷ gọi hai lần"
oanh posts /clocks/$clock/mistake/decide
    decision = keep
=> 303 /clocks/$clock
clock A01 of request $asked is running
journal of request $asked has clock.kept by "Bùi Thị Kim Oanh"
oanh posts /clocks/$clock/mistake/decide as json
=> 422
    field "decision"
