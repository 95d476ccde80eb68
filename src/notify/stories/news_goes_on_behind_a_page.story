story "News goes on behind fifty, and only what was shown is marked as read"

now 2026-11-20T08:00
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
request $asked at laocai for "Sùng Thị Mỷ" born 1989-08-12 lives 02647 matter family arrested no phone 0912345678
request $r0 at laocai for "Lý Thị Số Aa" born 1950-01-01 lives 02647 matter civil arrested no phone 0934500000
request $r1 at laocai for "Vàng Thị Số Ba" born 1951-01-02 lives 02647 matter civil arrested no phone 0934500137
request $r2 at laocai for "Giàng Thị Số Ca" born 1952-01-03 lives 02647 matter civil arrested no phone 0934500274
request $r3 at laocai for "Chảo Thị Số Da" born 1953-01-04 lives 02647 matter civil arrested no phone 0934500411
request $r4 at laocai for "Tẩn Thị Số Ea" born 1954-01-05 lives 02647 matter civil arrested no phone 0934500548
request $r5 at laocai for "Lò Thị Số Fa" born 1955-01-06 lives 02647 matter civil arrested no phone 0934500685
request $r6 at laocai for "Hoàng Thị Số Ga" born 1956-01-07 lives 02647 matter civil arrested no phone 0934500822
request $r7 at laocai for "Lý Thị Số Ha" born 1957-01-08 lives 02647 matter civil arrested no phone 0934500959
request $r8 at laocai for "Vàng Thị Số Ia" born 1958-01-09 lives 02647 matter civil arrested no phone 0934501096
request $r9 at laocai for "Giàng Thị Số Ja" born 1959-01-01 lives 02647 matter civil arrested no phone 0934501233
request $r10 at laocai for "Chảo Thị Số Ka" born 1960-01-02 lives 02647 matter civil arrested no phone 0934501370
request $r11 at laocai for "Tẩn Thị Số La" born 1961-01-03 lives 02647 matter civil arrested no phone 0934501507
request $r12 at laocai for "Lò Thị Số Ma" born 1962-01-04 lives 02647 matter civil arrested no phone 0934501644
request $r13 at laocai for "Hoàng Thị Số Na" born 1963-01-05 lives 02647 matter civil arrested no phone 0934501781
request $r14 at laocai for "Lý Thị Số Oa" born 1964-01-06 lives 02647 matter civil arrested no phone 0934501918
request $r15 at laocai for "Vàng Thị Số Pa" born 1965-01-07 lives 02647 matter civil arrested no phone 0934502055
request $r16 at laocai for "Giàng Thị Số Qa" born 1966-01-08 lives 02647 matter civil arrested no phone 0934502192
request $r17 at laocai for "Chảo Thị Số Ra" born 1967-01-09 lives 02647 matter civil arrested no phone 0934502329
request $r18 at laocai for "Tẩn Thị Số Sa" born 1968-01-01 lives 02647 matter civil arrested no phone 0934502466
request $r19 at laocai for "Lò Thị Số Ta" born 1969-01-02 lives 02647 matter civil arrested no phone 0934502603
request $r20 at laocai for "Hoàng Thị Số Ua" born 1970-01-03 lives 02647 matter civil arrested no phone 0934502740
request $r21 at laocai for "Lý Thị Số Va" born 1971-01-04 lives 02647 matter civil arrested no phone 0934502877
request $r22 at laocai for "Vàng Thị Số Wa" born 1972-01-05 lives 02647 matter civil arrested no phone 0934503014
request $r23 at laocai for "Giàng Thị Số Xa" born 1973-01-06 lives 02647 matter civil arrested no phone 0934503151
request $r24 at laocai for "Chảo Thị Số Ya" born 1974-01-07 lives 02647 matter civil arrested no phone 0934503288
request $r25 at laocai for "Tẩn Thị Số Za" born 1975-01-08 lives 02647 matter civil arrested no phone 0934503425
request $r26 at laocai for "Lò Thị Số Ab" born 1976-01-09 lives 02647 matter civil arrested no phone 0934503562
request $r27 at laocai for "Hoàng Thị Số Bb" born 1977-01-01 lives 02647 matter civil arrested no phone 0934503699
request $r28 at laocai for "Lý Thị Số Cb" born 1978-01-02 lives 02647 matter civil arrested no phone 0934503836
request $r29 at laocai for "Vàng Thị Số Db" born 1979-01-03 lives 02647 matter civil arrested no phone 0934503973
request $r30 at laocai for "Giàng Thị Số Eb" born 1980-01-04 lives 02647 matter civil arrested no phone 0934504110
request $r31 at laocai for "Chảo Thị Số Fb" born 1981-01-05 lives 02647 matter civil arrested no phone 0934504247
request $r32 at laocai for "Tẩn Thị Số Gb" born 1982-01-06 lives 02647 matter civil arrested no phone 0934504384
request $r33 at laocai for "Lò Thị Số Hb" born 1983-01-07 lives 02647 matter civil arrested no phone 0934504521
request $r34 at laocai for "Hoàng Thị Số Ib" born 1984-01-08 lives 02647 matter civil arrested no phone 0934504658
request $r35 at laocai for "Lý Thị Số Jb" born 1985-01-09 lives 02647 matter civil arrested no phone 0934504795
request $r36 at laocai for "Vàng Thị Số Kb" born 1986-01-01 lives 02647 matter civil arrested no phone 0934504932
request $r37 at laocai for "Giàng Thị Số Lb" born 1987-01-02 lives 02647 matter civil arrested no phone 0934505069
request $r38 at laocai for "Chảo Thị Số Mb" born 1988-01-03 lives 02647 matter civil arrested no phone 0934505206
request $r39 at laocai for "Tẩn Thị Số Nb" born 1989-01-04 lives 02647 matter civil arrested no phone 0934505343
request $r40 at laocai for "Lò Thị Số Ob" born 1990-01-05 lives 02647 matter civil arrested no phone 0934505480
request $r41 at laocai for "Hoàng Thị Số Pb" born 1991-01-06 lives 02647 matter civil arrested no phone 0934505617
request $r42 at laocai for "Lý Thị Số Qb" born 1992-01-07 lives 02647 matter civil arrested no phone 0934505754
request $r43 at laocai for "Vàng Thị Số Rb" born 1993-01-08 lives 02647 matter civil arrested no phone 0934505891
request $r44 at laocai for "Giàng Thị Số Sb" born 1994-01-09 lives 02647 matter civil arrested no phone 0934506028
request $r45 at laocai for "Chảo Thị Số Tb" born 1950-01-01 lives 02647 matter civil arrested no phone 0934506165
request $r46 at laocai for "Tẩn Thị Số Ub" born 1951-01-02 lives 02647 matter civil arrested no phone 0934506302
request $r47 at laocai for "Lò Thị Số Vb" born 1952-01-03 lives 02647 matter civil arrested no phone 0934506439
request $r48 at laocai for "Hoàng Thị Số Wb" born 1953-01-04 lives 02647 matter civil arrested no phone 0934506576
request $r49 at laocai for "Lý Thị Số Xb" born 1954-01-05 lives 02647 matter civil arrested no phone 0934506713
request $r50 at laocai for "Vàng Thị Số Yb" born 1955-01-06 lives 02647 matter civil arrested no phone 0934506850
jobs run
diep gets /news
=> 200
    says "52 chưa đọc"
    xpath "count(//main//li)" is "50"
    says "Tôi đã đọc 50 tin này"
    capture $since from xpath "//input[@name='since']/@value"
    capture $until from xpath "//input[@name='until']/@value"
    capture $older from xpath "//main//a[contains(@href, 'before=')]/@href"
    budget queries <= 5
diep gets $older
=> 200
    xpath "count(//main//li)" is "2"
    says "Tôi đã đọc 2 tin này"
    xpath "//main//a[contains(@href, 'before=')]" is absent
diep posts /news/read
    since = $since
    until = $until
=> 303 /news
diep gets $older
=> 200
    says "2 chưa đọc"
diep gets /news
=> 200
    xpath "//main//form[@action='/news/read']" is absent
