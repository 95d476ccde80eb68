story "Two people delete a clock; what waits for it goes with it, and the clock stays visible as deleted"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
bach is deputy at laocai "Lương Văn Bách"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
request $other at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter family arrested no phone 0912345670
capture $clock from sql "SELECT min(id) FROM clock"
capture $second from sql "SELECT max(id) FROM clock"
diep gets /clocks/$clock
=> 200
diep posts /clocks/$clock/mistake
    ground = twice
    why = "Đúng là hai lần"
=> 303 /clocks/$clock
oanh gets /clocks/$clock
=> 200
bach gets /clocks/$clock
=> 200
race
a: oanh posts /clocks/$clock/mistake/decide
    decision = confirm
b: bach posts /clocks/$clock/mistake/decide
    decision = confirm
either a => 303, b => 409 too_late
or     a => 409, b => 303
then clock A01 of request $asked is cancelled
sql "SELECT count(*) FROM clock_reminder WHERE state = 'waiting' AND clock_id = $clock" is "0"
journal of request $asked has clock.deleted by "Bùi Thị Kim Oanh"
diep gets /clocks/$clock
=> 200
    says "Đã xóa vì nhập nhầm"
    says "Bùi Thị Kim Oanh đã xóa"
diep posts /clocks/$clock/mistake as json
    ground = twice
    why = "x"
=> 409 too_late
    reason "D-03"
diep gets /requests/$asked
=> 200
    says "Thời hạn A01 bị xóa vì nhập nhầm"
diep gets /clocks/slip
=> 200
    says "đã xóa vì nhập nhầm"
diep gets /clocks/slip?day=2029-01-05           # nobody knows the next working day yet: late stays late
=> 200
    says "Quá hạn, hoặc hết hạn đến"
    lacks "không có gì hết hạn"

# A clock that is met while its deletion waits is met: there is nothing to decide.
diep posts /clocks/$second/mistake
    ground = no_event
    why = "Gọi nhầm số"
=> 303
diep gets /requests/$other/accept
=> 200
diep posts /requests/$other/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303
clock A01 of request $other is stopped
sql "SELECT state FROM clock_deletion WHERE clock_id = $second" is "moot"
bach posts /clocks/$second/mistake/decide as json
    decision = confirm
=> 409 too_late
    reason "D-03"
