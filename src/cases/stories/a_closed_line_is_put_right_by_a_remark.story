story "A line of a closed period is put right by a remark, and what differs from the closing shows"

now 2026-05-20T09:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
centre tuyenquang "Trung tâm TGPL nhà nước tỉnh Tuyên Quang" code TT in 00691 serves 08
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
tuan is director at tuyenquang "Nông Văn Tuấn"
request $a at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no

diep gets /requests/$a/accept
=> 200
diep posts /requests/$a/accept
    rev = 1
    form = litigation
    arrested = no
    papers = complete
=> 303 /cases/$case_a
now 2026-07-01T08:00
oanh gets /registers/$laocai/TGTT/2026/closings
=> 200
oanh posts /registers/$laocai/TGTT/2026/closings
    period = month
    from = 2026-05-01
=> 303 /registers/closings/$may
oanh gets /registers/closings/$may
=> 200
    says "TT.TGTT.01.2026"
    says "Mọi dòng vẫn như lúc kết sổ"
    says "Số: 01/TT"
capture $paper from sql "SELECT id FROM paper"
oanh gets /registers/closings/$may/papers/$paper
=> 200
    says "Căn cứ Điều 11 Thông tư 12/2018/TT-BTP."
    heading "Kết sổ thụ lý"
    says "từ ngày 01/05/2026 đến ngày 31/05/2026"
    says "Hôn nhân và gia đình"
jobs run
oanh gets /registers/closings/$may/papers/$paper/pdf
=> 200
    header "Content-Type" is "application/pdf"

# The paper alone carries no decision: who heads the office withdraws it with a reason.
oanh gets /registers/closings/$may/papers/$paper
=> 200
    says "Bùi Thị Kim Oanh, người đứng đầu đơn vị"
diep posts /registers/closings/$may/papers/$paper/withdraw without token
=> 403
oanh posts /registers/closings/$may/papers/$paper/withdraw
    why = "In nhầm mẫu."
=> 303
oanh gets /registers/closings/$may/papers/$paper
=> 200
    says "đã bị thu hồi"
tuan gets /registers/closings/$may
=> 404
diep gets /registers/closings/$may as json
=> 200
    json "lines" is "1"
    json "now" is "1"
    json "changed" has 0
diep gets /registers/closings/1
=> 404
    reason "C-20"
# A remark is the director's or the deputy's, of this centre alone, and says something.
diep gets /registers/$laocai/TGTT/2026/lines/$case_a
=> 200
    says "Chưa có gì phải đính chính."
diep posts /registers/$laocai/TGTT/2026/lines/$case_a without token
    text = "Tôi sửa."
=> 403
tuan gets /registers/$laocai/TGTT/2026/lines/$case_a
=> 404
oanh gets /registers/$laocai/TGTT/2026/lines/$case_a
=> 200
    heading "Sùng Thị Mỷ, 36 tuổi"
oanh posts /registers/$laocai/TGTT/2026/lines/$case_a
    text = ""
=> 422
    field "text"
oanh posts /registers/$laocai/TGTT/2026/lines/$case_a
    text = "Lĩnh vực đúng là đất đai."
=> 303
diep gets /registers/$laocai/TGTT/2026
=> 200
    says "01/07/2026, Bùi Thị Kim Oanh: Lĩnh vực đúng là đất đai."
journal of case $case_a has case.remarked by "Bùi Thị Kim Oanh"
diep gets /cases/$case_a
=> 200
    says "Đính chính trong sổ: Lĩnh vực đúng là đất đai."
