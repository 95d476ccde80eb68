story "Who signs in as a collaborator is entered as one, and as nothing that may do more; nor is a provider entered as a collaborator"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15 opened 2025-07-01
oanh is director at laocai "Bùi Thị Kim Oanh"
kim is collaborator at laocai "Hoàng Thị Kim"
chung is provider at laocai "Nông Văn Chung"

oanh gets /operator/providers/new?seat=$kim.seat
=> 200
oanh posts /operator/providers/new
    unit = $laocai
    seat = $kim.seat
    kind = lawyer
    from = "01/11/2026"
=> 422 invalid
    field "kind"
    says "Chỉ cộng tác viên làm việc từ vị trí cộng tác viên."
oanh posts /operator/providers/new as json
    unit = $laocai
    seat = $chung.seat
    kind = collaborator
    from = "01/11/2026"
=> 422 invalid
    field "kind"
    json "error.basis" is "Điều 17, 24 Luật Trợ giúp pháp lý 2017"
sql "SELECT count(*) FROM provider" is 0
oanh posts /operator/providers/new
    unit = $laocai
    seat = $kim.seat
    kind = collaborator
    from = "01/11/2026"
=> 303 /operator/providers?unit=$laocai
kim gets /cases
=> 200
    heading "Vụ việc tôi đang giữ"
sql "SELECT kind FROM provider" is "collaborator"
