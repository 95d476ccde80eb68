story "The blank request form is printed with the centre and the commune, and never with a place that is none"

now 2026-11-23T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
mother is citizen
mother gets /form-02
=> 200
    heading "Mẫu đơn yêu cầu để in"
    says "02-TP-TGPL"
mother gets /form-02?commune=02761 as json
=> 200
    json "centre.name" is "Trung tâm TGPL nhà nước tỉnh Lào Cai"
    json "commune" is "xã Mường Khương, tỉnh Lào Cai"
mother gets /form-02/pdf?commune=02761
=> 200
    header "Content-Type" is "application/pdf"
    header "Content-Disposition" is "attachment; filename=\"mau-02.pdf\""
mother gets /form-02/pdf
=> 200
# A commune that is none, or an old code, or a script: the place is left to be written.
mother gets /form-02?commune=99999 as json
=> 200
    json "commune" is ""
    json "centre" is null
mother gets "/form-02?commune=%3Cscript%3E"
=> 200
    lacks "<script>"
mother gets /form-02/pdf?commune=%3Cscript%3E
=> 200
# No centre answers in another province: its name is left open.
mother gets /form-02?commune=05467
=> 200
    says "Chưa có trung tâm nào"
