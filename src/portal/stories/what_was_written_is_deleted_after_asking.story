story "Deleting what was written asks first and says afterwards that it is gone; what was sent is not deleted from an old window"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
other is citizen

mother gets /requests/new/drop
=> 200
    heading "Đã xóa"
    xpath "//main//form" is absent
mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
    born = 1990
=> 303 /requests/new/place
mother gets /requests/new/place
=> 200
    capture $code from xpath "//*[@id='draft-code']"
    capture $pin from xpath "//*[@id='draft-pin']"
    xpath "//form[@action='/requests/new/drop']" is absent
    xpath "//a[@href='/requests/new/drop']" is "Xóa những gì đã viết"
mother gets /requests/new/drop                  # looking deletes nothing
=> 200
    heading "Xóa hết những gì đã viết?"
    xpath "//a[@href='/requests/new/place']" is "Không, giữ lại và viết tiếp"
mother gets /requests/new/drop as json
=> 200
    json "stored" is "true"
mother gets /requests/new/who
=> 200
    xpath "string(//input[@id='name']/@value)" is "Sùng Thị Mỷ"
mother gets /requests/new/drop
=> 200
mother posts /requests/new/drop without token
=> 403 denied
mother posts /requests/new/drop
=> 303 /requests/new/drop
mother again
=> 303 /requests/new/drop
mother gets /requests/new/drop
=> 200
    heading "Đã xóa"
    lacks "Sùng Thị Mỷ"
sql "SELECT count(*) FROM request_draft" is "0"
other gets /resume
=> 200
other posts /resume
    code = $code
    pin = $pin
=> 422
    field "pin"

mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Sùng Thị Mỷ"
=> 303
mother posts /requests/new/place
    version = 1
    q = "muong khuong"
    find = yes
=> 303
mother posts /requests/new/place
    version = 2
    q = "muong khuong"
    place = 02761
=> 303
mother posts /requests/new/matter
    version = 3
    matter = land
    arrested = no
=> 303
mother posts /requests/new/contact
    version = 4
    safe_contact = no
    safe_announce = no
=> 303
mother posts /requests/new/review
    version = 5
=> 303 /requests/new/slip
mother gets /requests/new/drop
=> 303 /requests/new/slip
mother posts /requests/new/drop
=> 303 /requests/new/slip
mother gets /requests/new/slip
=> 200
sql "SELECT count(*) FROM request_draft" is "1"
