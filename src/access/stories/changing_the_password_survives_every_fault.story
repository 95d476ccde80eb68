story "Changing the own password happens entirely or not at all, whatever step fails"
tagged faults

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"

diep gets /account
=> 200
diep posts /account/password
    old_password = "wrong password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 422
diep posts /account/password
    old_password = "story password"
    new_password = "mười hai con gà"
    repeated = "mười hai con gà"
=> 303 /account?changed=yes
diep gets /account
=> 200
