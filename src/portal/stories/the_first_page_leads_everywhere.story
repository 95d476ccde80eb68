story "The first page shows the hotline, three tasks and the centres, in both languages"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
mother gets /
=> 200
    heading "Có người đứng về phía bạn, đúng lúc"
    says "Gọi 1800 0024, miễn phí"
    says "Tôi có được trợ giúp không?"
    says "Tôi muốn gửi yêu cầu"
    says "Tôi muốn theo dõi hồ sơ"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    xpath "//script" is absent
    header "Set-Cookie" is absent
    budget queries <= 2
mother gets /categories
=> 200
    says "Khoản 3 Điều 7 Luật Trợ giúp pháp lý 2017"
mother gets /language/en?back=/
=> 303 /
mother gets /
=> 200
    heading "Somebody stands by you, in time"
