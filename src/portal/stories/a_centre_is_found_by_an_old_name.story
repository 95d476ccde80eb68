story "The centre for a place is found without accents and by old names"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
mother gets /centres?q=bac+ha
=> 200
    says "Xã Bắc Hà, tỉnh Lào Cai"
    says "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    budget queries <= 14
mother gets /centres?q=cam+gia+thai+nguyen as json
=> 200
    json "others.0.code" is null
    json "others.0.parts" has 2
    json "others.0.centre" is null
mother gets /centres?q=zzyzx
=> 200
    says "Không thấy nơi nào tên “zzyzx”"
mother gets /centres
=> 200
    says "Tất cả trung tâm"
