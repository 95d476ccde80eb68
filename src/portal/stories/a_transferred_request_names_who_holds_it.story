story "After a transfer to an organisation outside the page names that organisation, and who passed it on"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = self
    name = "Ma Thị Nết"
    born = 12/08/1990
    place = "Thái Nguyên"
    place_code = 05443
    matter = land
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 303 /requests/$asked/slip
diep gets /requests/$asked/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now                         # at once is said once
=> 200
    xpath "//section[@aria-labelledby='hold']" contains "Phải làm ngay"
    xpath "//section[@aria-labelledby='hold']//*[contains(@class, 'kip-chip')]" is absent
diep gets /requests/$asked/transfer
=> 200
diep posts /requests/$asked/transfer
    rev = 1
    reason = transfer_other_centre
    to_name = "Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
    why = "Người này cư trú ở Thái Nguyên."
=> 303 /requests/transfers/$stub
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    xpath "//section[@aria-labelledby='hold']//p[@class='kip-holder__who']" is "Trung tâm TGPL nhà nước tỉnh Thái Nguyên"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai đã chuyển yêu cầu"
    says "Thông báo chuyển yêu cầu trợ giúp pháp lý"
