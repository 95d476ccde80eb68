story "Who gives aid sees what they hold and no colleague's time limits: not in rows, not in figures, not by address"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
ha is provider at laocai "Trần Thu Hà" lawyer
un is provider at laocai "Lò Văn Ún" officer
kim is collaborator at laocai "Hoàng Thị Kim" collaborator
request $one at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02761 matter family arrested no
request $two at laocai for "Giàng A Páo" born 1970-01-02 lives 02839 matter civil arrested no
diep posts /requests/$one/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$id
diep posts /requests/$two/accept as json
    rev = 1
    form = consultation
    arrested = no
    papers = complete
=> 303 /cases/$other
oanh posts /cases/$id/assign as json
    rev = 1
    provider = $ha
=> 303
oanh posts /cases/$other/assign as json
    rev = 1
    provider = $kim
=> 303
capture $clock from sql "SELECT c.id FROM clock c WHERE c.owner_name = 'Trần Thu Hà'"

ha gets /clocks
=> 200
    xpath "//main//td[@data-label='Người giữ']" is "Trần Thu Hà"
    xpath "//main//tbody//a/@href" is "/cases/$id"
    xpath "//main//a[@href='/clocks/slip']" is absent
    xpath "//main//a[@href='/clocks?mine=yes']" is absent
kim gets /clocks as json                        # the figures are those of the rows
=> 200
    json "mine" is "true"
    json "total" is "1"
    json "later.count" is "1"
    json "later.clocks" has 1
    json "later.clocks.0.subject" is "TT.TV.02.2026"
    json "people" has 1
    json "rules.0.number" is "1"
    json "started" has 0
    capture $later from json "later.url"
kim gets $later as json
=> 200
    json "shown" is "1"
un gets /clocks as json
=> 200
    json "total" is "0"
    json "people" has 0
    json "rules" has 0
un gets /clocks?owner=$ha.seat as json          # as typed by hand
=> 200
    json "total" is "0"
    json "shown" is "0"
kim gets /clocks?owner=organisation as json
=> 200
    json "total" is "1"
kim gets /clocks/$clock
=> 404
un gets /clocks/$clock
=> 404
kim gets /clocks/slip
=> 403
kim gets /clocks/slip/pdf
=> 403
diep gets /clocks as json
=> 200
    json "total" is "2"

# What was done late is shown to who did it.
now 2027-01-13T09:00                            # six weeks after it was due
kim gets /desk as json
=> 200
    json "first.clocks" has 1
    json "first.clocks.0.subject" is "TT.TV.02.2026"
kim posts /cases/$other/take as json
    rev = 2
=> 303
kim posts /cases/$other/end as json
    rev = 3
    ending = done
    note = "Đã trả lời bằng văn bản."
=> 303
kim gets /clocks/late as json
=> 200
    json "done.clocks" has 1
un gets /clocks/late as json
=> 200
    json "done.clocks" has 0
