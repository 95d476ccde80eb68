story "A group that the age does not fit is questioned in words, and the receiver chooses anew"
now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
mother is citizen

mother gets /requests/new
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "Thào Thị Dở"
    born = 1960
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
    phone = 0912345678
    safe_contact = yes
    safe_announce = yes
=> 303 /requests/new/review

# Who asks for themselves is asked for nothing twice.
mother gets /requests/new/asker
=> 303 /requests/new/review
mother gets /requests/new/aid
=> 200
    xpath "count(//input[@name='claimed'][@checked])" is "0"
mother posts /requests/new/aid
    version = 5
    claimed = E99
=> 422
    field "claimed"
mother posts /requests/new/aid
    version = 5
    wish = unknown
    claimed = E03
=> 303 /requests/new/review
mother gets /requests/new/review
=> 200
    says "Sinh 1960: tuổi này không hợp với diện “Trẻ em”. Hãy xem lại cả hai."
    lacks "Thêm về bạn"
mother posts /requests/new/who
    version = 6
    relation = self
    name = "Thào Thị Dở"
    born = 2012
=> 303
mother gets /requests/new/review
=> 200
    lacks "tuổi này không hợp"
mother posts /requests/new/who
    version = 7
    relation = self
    name = "Thào Thị Dở"
    born = 12/08/1960
=> 303
mother posts /requests/new/review
    version = 8
=> 303
sql "SELECT claimed FROM request WHERE wish = ''" is "E03"
capture $id from sql "SELECT id FROM request"
diep gets /requests/$id
=> 200
    says "Sinh 12/08/1960: tuổi này không hợp với diện “Trẻ em”."
diep gets /requests/$id as json
=> 200
    json "claimed" is "Trẻ em"
    json "wish" is null
diep gets /requests/$id/accept
=> 200
    says "tuổi này không hợp với diện “Trẻ em”"
    xpath "//select[@name='category']/option[@selected]" is absent
diep gets /requests/$id/form-02
=> 200
    lacks "Trình bày trực tiếp tại Trung tâm"
