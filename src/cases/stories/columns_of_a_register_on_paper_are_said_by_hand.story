story "Which column of a register on paper is which is said by hand; a file is given up by hand or after a week"

now 2026-05-20T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
oanh is director at laocai "Bùi Thị Kim Oanh"
tin is operator at kip "Lê Văn Tín"

oanh gets /registers/imports
=> 200
oanh posts /registers/imports
    unit = $laocai
    file sheet files/so-loi.csv
=> 303 /registers/imports/$file
oanh gets /registers/imports/$file
=> 200

# Which column is which is said by hand; a column that is needed and taken away is told of the whole file.
oanh posts /registers/imports/$file/columns
    rev = 1
    number = 1
    accepted = 2
    client = 3
    matter = 5
    form = 6
=> 303 /registers/imports/$file
oanh gets /registers/imports/$file
=> 200
    says "Trong tệp không có cột nào mang tên này."
    says "Thiếu số ngay trước mã số này"        # the rows are told of all the same
oanh posts /registers/imports/$file/columns
    rev = 1
=> 409
    reason "C-47"
oanh posts /registers/imports/$file/drop
    rev = 2
=> 303 /registers/imports/$file
oanh again
=> 409 too_late
    reason "C-46"
oanh gets /registers/imports/$file/report
=> 409 too_late
sql "SELECT state FROM register_import WHERE sheet IS NULL" is "dropped"

# The operator helps a centre; what nobody touches for a week is given up.
tin gets /registers/imports
=> 200
tin posts /registers/imports
    unit = $laocai
    file sheet files/so-loi.csv
=> 303 /registers/imports/$second
now +8d
job cases.imports_clear runs
tin gets /registers/imports/$second
=> 200
    says "Đã bỏ lúc"
