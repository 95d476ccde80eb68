story "The operator makes a new password while its holder changes theirs: one of them holds, and it is known which"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
diep is receiver at laocai "Vũ Ngọc Diệp"

diep gets /account
=> 200
tin gets /operator/accounts/$diep.account
=> 200
race
a: diep posts /account/password
    old_password = "story password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
b: tin posts /operator/accounts/$diep.account/password
    made = 0
either a => 303, b => 200
or     a => 422 invalid, b => 200
or     a => 401, b => 200
journal of account $diep.account has account.password
