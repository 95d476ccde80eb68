story "The heads of an office say how it is found and when it is open; everybody reads it before setting out"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre thainguyen "Trung tâm TGPL nhà nước tỉnh Thái Nguyên" code TN in 05443 serves 19
centre dienbien "Trung tâm TGPL nhà nước tỉnh Điện Biên" code DB in 03127 serves 11 opened 2027-01-01
tin is operator at kip "Lê Văn Tín"
oanh is director at laocai "Bùi Thị Kim Oanh"
diep is receiver at laocai "Vũ Ngọc Diệp"
nga is deputy at thainguyen "Phạm Thị Nga"
mother is citizen

mother gets /centres/$laocai
=> 200
    lacks "Đối diện chợ"
diep gets /office/directions
=> 403
oanh gets /operator/units/$laocai/directions
=> 403
oanh gets /requests
=> 200
    xpath "count(//div/a[@href='/office/directions'])" is "1"
diep gets /requests
=> 200
    xpath "count(//a[@href='/office/directions'])" is "0"
oanh gets /office/directions
=> 200
oanh posts /office/directions
    landmark = "Đối diện chợ, cạnh bưu điện, đi hết con đường lát đá rồi rẽ phải ở cây đa thứ hai, qua cầu treo, qua trường tiểu học, qua trạm y tế, qua sân vận động của xã, qua nhà văn hóa, đến cổng sắt sơn xanh có biển hiệu"
=> 422
    field "landmark"
oanh posts /office/directions
    landmark = "Đối diện chợ, cạnh bưu điện"
    transport = "Xe buýt 03, bến chợ Bắc Hà"
    entrance = "Cửa bên trái có đường dốc"
    hours_1 = "7:30–11:30, 13:30–17:00"
    hours_6 = "7:30–11:30"
    hours_7 = "đóng cửa"
=> 303 /centres/$laocai
journal of unit $laocai has unit.directions_told by "Bùi Thị Kim Oanh"
mother gets /centres/$laocai
=> 200
    says "Đối diện chợ, cạnh bưu điện"
    says "Xe buýt 03, bến chợ Bắc Hà"
    says "Cửa bên trái có đường dốc"
    says "Thứ Hai: 7:30–11:30, 13:30–17:00"
    says "Thứ Ba: chưa cho biết"
    says "Chủ nhật: đóng cửa"
mother gets /                                   # the days hold everywhere, and none is made up
=> 200
    says "Thứ Hai: 7:30–11:30, 13:30–17:00; Thứ Bảy: 7:30–11:30; Chủ nhật: đóng cửa"
mother gets /centres
=> 200
    says "Thứ Hai: 7:30–11:30, 13:30–17:00; Thứ Bảy: 7:30–11:30; Chủ nhật: đóng cửa"
    xpath "count(//section//p[@lang='vi'])" is "0"     # these are no words of the office's own
mother gets /centres/$thainguyen
=> 200
    lacks "Đối diện chợ"

# What is left empty is taken away; an operator does so for any office.
tin gets /operator/units/$laocai/directions
=> 200
    xpath "//input[@name='landmark']/@value" is "Đối diện chợ, cạnh bưu điện"
tin posts /operator/units/$laocai/directions
    landmark = "Tầng 2, nhà làm việc số 5"
=> 303 /centres/$laocai
mother gets /centres/$laocai
=> 200
    says "Tầng 2, nhà làm việc số 5"
    lacks "Xe buýt 03"
    lacks "Thứ Ba"
tin gets /operator/units/999/directions
=> 404
tin posts /operator/units/$dienbien/directions  # it has no page yet on which it could be looked at
    landmark = "Cạnh bến xe"
=> 303 /operator/units/$dienbien/directions
tin gets /operator/units/$dienbien/directions
=> 200
    says "Hôm nay nơi này chưa mở cửa hoặc đã đóng"
    xpath "count(//a[starts-with(@href, '/centres/')])" is "0"

diep gets /requests/intake
=> 200
    capture $entry from xpath "//input[@name='entry']/@value"
diep posts /requests/intake
    entry = $entry
    channel = counter
    relation = self
    name = "Thào Thị Mỷ"
    place = "Bắc Hà"
    place_code = 02647
    matter = land
    arrested = no
    safe_contact = no
    safe_announce = no
    written = self
=> 303 /requests/$asked/slip
diep gets /requests/$asked/slip
=> 200
    says "Tầng 2, nhà làm việc số 5"
