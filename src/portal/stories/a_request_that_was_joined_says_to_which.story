story "Who asked twice sees under the second code to which request it went"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen
request $first at laocai for "Ma Thị Nết" born 1990-08-12 lives 02647 matter land

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = self
    name = "Ma Thị Nết"
    born = 12/08/1990
    place = "Bắc Hà"
    place_code = 02647
    matter = land
    arrested = no
    safe_contact = no
    safe_announce = yes
    written = self
=> 303 /requests/$again/slip
diep gets /requests/$again/slip
=> 200
    capture $code from xpath "//*[@id='code']"
    capture $pin from xpath "//*[@id='pin']"
diep gets /requests/$again/same
=> 200
    capture $key from xpath "substring-before(//select[@name='answers']/option[2]/@value, '-')"
diep posts /requests/$again/same
    answers = "$key-same_matter"
    why = "Gửi lại vì mất mã."
=> 303
diep gets /requests/$again/same
=> 200
diep posts /requests/$again/join
    rev = 1
    key = $key
=> 303
mother gets /status
=> 200
mother posts /status
    code = $code
    pin = $pin
=> 303 /status/now
mother gets /status/now
=> 200
    xpath "//section[@aria-labelledby='hold']" contains "Đã nhập vào yêu cầu trước"
    lacks "Đang giữ hồ sơ"
mother gets /status/now as json
=> 200
    json "joined" is "$first_code"
    json "state" is "joined"
