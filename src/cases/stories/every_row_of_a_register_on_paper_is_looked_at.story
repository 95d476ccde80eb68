story "Every row of a register on paper is looked at: what is wrong is told with row and column, and nothing is taken over"

now 2026-05-20T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre tuyenquang "Trung tâm TGPL nhà nước tỉnh Tuyên Quang" code TT in 00691 serves 08
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
tuan is director at tuyenquang "Nông Văn Tuấn"
ha is provider at laocai "Trần Thu Hà" lawyer

diep gets /registers/imports
=> 403
oanh gets /registers/imports/template
=> 200
    header "Content-Type" contains "spreadsheetml"
    header "Content-Disposition" contains "mau-so-thu-ly.xlsx"
oanh gets /registers/imports
=> 200
oanh posts /registers/imports
    unit = $laocai
=> 422
    field "sheet"
oanh posts /registers/imports
    unit = $tuyenquang
    file sheet files/so-loi.csv
=> 404
oanh posts /registers/imports
    unit = $laocai
    file sheet files/so-loi.csv
=> 303 /registers/imports/$file
oanh gets /registers/imports/$file as json
=> 200
    json "ready" is "false"
    json "faults.0.row" is "2"
    json "faults.0.value" is "TT-TGTT-01"
    json "faults.2.row" is "3"
    json "faults.2.text" is "Đây không phải là ngày. Ghi ngày/tháng/năm, ví dụ 24/02/2026."
    json "faults.2.value" is "31/02/2026"
oanh gets /registers/imports/$file
=> 200
    says "Đây không phải là mã số hồ sơ như TT.TGTT.01.2026."
    says "Ngày này chưa đến."
    says "Đây không phải là tên người"
    says "=1+1"
    says "Mã số này có hai lần trong tệp."
    says "Thiếu số ngay trước mã số này"
    says "Mã số này thuộc sổ của hình thức trợ giúp khác."
    says "Chữ viết tắt đầu mã số không phải của đơn vị này."
    says "Năm trong mã số khác năm thụ lý."
    says "Đây không phải là ngày sinh hay năm sinh."
    says "Năm này chưa đến."
    says "Không hiểu chữ này."
    says "Không có người thực hiện nào của đơn vị có tên hoặc số thẻ này."
    says "Tình trạng ghi ở dòng này cần có ô này"
    says "Tình trạng ghi ở dòng này chưa đến bước đó"
    says "Ngày này trước ngày của số liền trước"
    says "Nhà giàu"
    says "Các chữ dùng được của cột này có ở dưới bảng."
    says "Người dân tộc thiểu số, Dân tộc thiểu số, DTTS"
    xpath "count(//td[. = 'Hộ nghèo, trẻ em'])" is "0"
    xpath "count(//td[. = 'Hộ nghèo, nhà giàu'])" is "1"
    says "Ngày này trước ngày thụ lý."
    says "Ô này không được để trống."
    lacks "Nhập tất cả các dòng"
oanh gets /registers/imports/$file/report
=> 200
    header "Content-Disposition" contains "loi-so-thu-ly.xlsx"
tuan gets /registers/imports/$file
=> 404
    reason "C-28"
tuan gets /registers/imports/$file/report
=> 404
oanh gets /registers/imports/$file
=> 200
oanh posts /registers/imports/$file/take
    rev = 1
=> 422
    reason "C-49"
sql "SELECT count(*) FROM case_file" is "0"
