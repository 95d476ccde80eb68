story "Of proposals to delete a clock none is left out, however many wait"

now 2026-11-20T16:30
centre laocai "Trung tâm TGPL nhà nước tỉnh Lào Cai" code TT in 02647 serves 15
diep is receiver at laocai "Vũ Ngọc Diệp"
oanh is director at laocai "Bùi Thị Kim Oanh"
request $one at laocai for "Sùng Thị Mỷ" born 1970-01-02 lives 02647 matter civil arrested no phone 0912345670
request $two at laocai for "Giàng A Páo" born 1971-01-02 lives 02647 matter civil arrested no phone 0912345671
request $three at laocai for "Lò Văn Bình" born 1972-01-02 lives 02647 matter civil arrested no phone 0912345672
request $four at laocai for "Chảo Láo Tả" born 1973-01-02 lives 02647 matter civil arrested no phone 0912345673
request $five at laocai for "Vàng Seo Dín" born 1974-01-02 lives 02647 matter civil arrested no phone 0912345674
request $six at laocai for "Tẩn Mẩy Pham" born 1975-01-02 lives 02647 matter civil arrested no phone 0912345675
request $seven at laocai for "Lục Thị Kiều" born 1976-01-02 lives 02647 matter civil arrested no phone 0912345676
request $eight at laocai for "Hà Thị Bích" born 1977-01-02 lives 02647 matter civil arrested no phone 0912345677
request $nine at laocai for "Nông Văn Dền" born 1978-01-02 lives 02647 matter civil arrested no phone 0912345678
capture $c_one from sql "SELECT id FROM clock WHERE subject_id = $one"
capture $c_two from sql "SELECT id FROM clock WHERE subject_id = $two"
capture $c_three from sql "SELECT id FROM clock WHERE subject_id = $three"
capture $c_four from sql "SELECT id FROM clock WHERE subject_id = $four"
capture $c_five from sql "SELECT id FROM clock WHERE subject_id = $five"
capture $c_six from sql "SELECT id FROM clock WHERE subject_id = $six"
capture $c_seven from sql "SELECT id FROM clock WHERE subject_id = $seven"
capture $c_eight from sql "SELECT id FROM clock WHERE subject_id = $eight"
capture $c_nine from sql "SELECT id FROM clock WHERE subject_id = $nine"
diep posts /clocks/$c_one/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_two/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_three/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_four/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_five/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_six/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_seven/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_eight/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
diep posts /clocks/$c_nine/mistake as json
    ground = twice
    why = "Ghi hai lần."
=> 303
oanh gets /desk as json
=> 200
    json "figures.7.number" is "9"
oanh gets /clocks as json
=> 200
    json "mistakes" has 8
    capture $next from json "mistakes_url"
oanh gets /clocks
=> 200
    xpath "count(//section[@aria-labelledby='mistakes']//li)" is "8"
    xpath "//section[@aria-labelledby='mistakes']/p/a/@href" is "$next#mistakes"
oanh gets $next
=> 200
    xpath "count(//section[@aria-labelledby='mistakes']//li)" is "1"
    xpath "//section[@aria-labelledby='mistakes']//a/@href" is "/clocks/$c_nine"
    xpath "//section[@aria-labelledby='mistakes']/p" is absent
