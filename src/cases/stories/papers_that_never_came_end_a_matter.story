story "Papers that did not come in time end a matter that nobody was in charge of, and its file stays at the centre"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no phone 0912345678 told "Chồng giữ con, không cho gặp."

diep gets /requests/$asked/accept
=> 200
diep posts /requests/$asked/accept
    rev = 1
    form = litigation
    arrested = no
    papers = later
    hard_area = no
    ground = accept_at_once_agency
    items = case_papers
=> 303 /cases/$id
oanh gets /cases/$id/discontinue
=> 200
oanh posts /cases/$id/discontinue
    rev = 1
    ground = discontinue_proof_missing
    words = "Hết hạn bổ sung."
=> 409 too_late
    says "Thời hạn bổ sung giấy tờ chưa hết"
now 2026-12-01T08:00
diep gets /cases/$id/discontinue
=> 200
    lacks "A21"
diep posts /cases/$id/discontinue
    rev = 1
    ground = discontinue_proof_missing
    words = "Hết hạn bổ sung."
=> 403
    field "ground"
    lacks "Không bổ sung giấy tờ trong thời hạn"
oanh gets /cases/$id/discontinue
=> 200
    says "Không bổ sung giấy tờ trong thời hạn"
oanh posts /cases/$id/discontinue
    rev = 1
    ground = discontinue_proof_missing
    words = "Hết hạn bổ sung."
=> 303 /cases/$id
clock A02 of case $id is cancelled
clock A20 of case $id is absent
clock A21 of case $id is absent
diep gets /cases/$id
=> 200
    says "Kiểm tra hồ sơ"
diep posts /cases/$id/hand-over/receive
    rev = 2
=> 303 /cases/$id/hand-over
sql "SELECT state FROM case_file" is "handed_over"
