story "A seat's dates are read by a calendar under an address of their own, without a name, until the address ends"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
phone is citizen
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678 told "Chồng giữ con."
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter criminal arrested yes phone 0912345670
diep gets /requests/$one/accept
=> 200
diep posts /requests/$one/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$family
diep posts /requests/$two/accept
    rev = 1
    form = litigation
    arrested = yes
    papers = complete
=> 303 /cases/$custody
phone gets /account/calendar
=> 303
oanh gets /account/calendar
=> 200
    heading "Lịch của bạn"
    says "Bạn chưa có địa chỉ"
oanh posts /account/calendar
=> 200
    says "Địa chỉ cho lịch"
    capture $file from xpath "substring-after(//section[@aria-labelledby='address']/p, '/calendar/')"
oanh gets /account/calendar
=> 200
    says "không hiện lại"
    xpath "//section[@aria-labelledby='address']" is absent
phone gets /calendar/$file
=> 200
    header "Content-Type" contains "text/calendar"
    header "Cache-Control" is "no-cache"
    says "BEGIN:VCALENDAR"
    says "DTSTART;TZID=Asia/Ho_Chi_Minh:20261121T043000"
    says "DTSTART;VALUE=DATE:20261125"
    says "A03 · TT.TGTT.01.2026"
    lacks "Mỷ"
    lacks "Páo"
    lacks "Cử người"
    capture $tag from header "ETag"
    budget queries <= 9
phone gets /calendar/$file
    header "If-None-Match" = $tag
=> 304

# What is done is gone from it.
oanh gets /cases/$family
=> 200
ha is provider at laocai "Trần Thu Hà" lawyer
oanh gets /cases/$family/assign
=> 200
oanh posts /cases/$family/assign
    rev = 1
    provider = $ha
=> 303
phone gets /calendar/$file
    header "If-None-Match" = $tag
=> 200
    lacks "A03"
    says "A04 · TT.TGTT.02.2026"

# Another address ends the first; ended, none is left.
oanh gets /account/calendar
=> 200
oanh posts /account/calendar
=> 200
    capture $newer from xpath "substring-after(//section[@aria-labelledby='address']/p, '/calendar/')"
phone gets /calendar/$file
=> 404
    reason "C-73"
phone gets /calendar/$newer
=> 200
oanh posts /account/calendar/end
=> 303 /account/calendar
phone gets /calendar/$newer
=> 404
phone gets /calendar/nothing
=> 404
    reason "C-73"
