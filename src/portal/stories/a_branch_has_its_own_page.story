story "A branch says how it is found on a page of its own; whoever looks at its centre is led there, and a department has none"

now 2026-11-20T08:00
department so "Sở Tư pháp tỉnh Lào Cai" code STP in 02647
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
branch bacha "Chi nhánh số 1" code CN1 in 02839 of laocai serves 02839
tin is operator at kip "Lê Văn Tín"
tam is director at bacha "Lý Văn Tâm"
mother is citizen

tam gets /office/directions
=> 200
tam posts /office/directions
    landmark = "Sau chợ Bắc Hà, cạnh bưu điện"
    hours_1 = "7:30–11:30"
=> 303 /centres/$bacha
mother gets /centres/$bacha
=> 200
    says "Sau chợ Bắc Hà, cạnh bưu điện"
    says "Người ở những nơi này đến chi nhánh này"
    xpath "count(//a[@href='/centres/$laocai'])" is "1"
mother gets /centres/$laocai
=> 200
    xpath "count(//main//a[@href='/centres/$bacha'])" is "1"
    lacks "Sau chợ Bắc Hà"

# A department receives nobody who asks for aid: it has no such page.
tin gets /operator/units
=> 200
    xpath "count(//a[@href='/operator/units/$bacha/directions'])" is "1"
    xpath "count(//a[@href='/operator/units/$so/directions'])" is "0"
tin gets /operator/units/$so/directions
=> 404 not_found
mother gets /centres/$so
=> 404 not_found
