story "Whichever step of the database fails, there is a whole account or none"
tagged faults

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"

tin gets /operator/accounts/new
=> 200
tin posts /operator/accounts/new
    login = "diep"
    name = "Vũ Ngọc Diệp"
    role = receiver
    unit = $laocai
=> 200
    heading "Mật khẩu của Vũ Ngọc Diệp"
sql "SELECT count(*) FROM seat s JOIN account a ON a.id = s.account_id WHERE a.login = 'diep'" is 1
