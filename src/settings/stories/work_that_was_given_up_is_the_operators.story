story "What the program gave up stands on a page of the operator, and what is not there is not tried again"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
tin is operator at kip "Lê Văn Tín"
oanh is director at laocai "Bùi Thị Kim Oanh"

oanh gets /operator/jobs
=> 403
tin gets /operator/settings
=> 200
    xpath "//main//a[@href='/operator/jobs']" is "Việc chương trình đã bỏ dở"
tin gets /operator/jobs
=> 200
    heading "Việc chương trình đã bỏ dở"
    says "Không có việc nào bị bỏ dở."
tin posts /operator/jobs/12345/again as json
=> 409 too_late
    reason "N-02"
oanh posts /operator/jobs/12345/again as json
=> 403
