story "The queue shows every request that waits: who is arrested, whom not to call, how long it has waited"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

diep gets /requests
=> 200
    heading "Chưa có yêu cầu nào"

request $first at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no call no phone 0912345678
now +35m
request $second at laocai for "Thào A Sình" born 2009-08-12 lives 02839 matter criminal arrested yes announce no
now +10m

diep gets /requests
=> 200
    heading "Hàng chờ"
    says "Sùng Thị Mỷ, 37 tuổi"
    says "Không gọi số này"
    says "đã chờ 45 phút"
    says "Thào A Sình, 17 tuổi"
    says "Bị bắt, bị tạm giữ"
    says "Không nói là về trợ giúp pháp lý"
    says "xã Bắc Hà, tỉnh Lào Cai"
    says "ngay bây giờ"
    xpath "count(//tbody/tr)" is "2"
    xpath "count(//thead//th)" is "5"
    budget queries <= 6
diep gets /requests as json
=> 200
    json "waiting" is "2"
    json "arrested" is "1"
    json "rows.1.id" is "$first"
    json "rows.1.waits" is "45"
    json "rows.1.clock.rule" is "A01"
    json "rows.0.who.name" is "Thào A Sình"
    budget queries <= 5
diep gets /requests?filter=arrested
=> 200
    xpath "count(//tbody/tr)" is "1"
    says "Thào A Sình"
    lacks "Sùng Thị Mỷ"
request $third at laocai for "Giàng Thị Sua" born 1970 lives 02761 matter land arrested no call no
diep gets /requests                             # no number is there that could be called
=> 200
    xpath "//tr[contains(., 'Giàng Thị Sua')]" contains "Không cho số điện thoại"
    xpath "//tr[contains(., 'Giàng Thị Sua') and contains(., 'Không gọi')]" is absent
    xpath "//tr[contains(., 'Sùng Thị Mỷ')]" contains "Không gọi số này"
    budget queries <= 6
diep gets /requests as json
=> 200
    json "rows.1.phone" is "true"
    json "rows.2.phone" is "false"
now +48h
diep gets /requests                             # who waits too long is told so once
=> 200
    says "chờ 48 giờ"
    lacks "đã chờ"
