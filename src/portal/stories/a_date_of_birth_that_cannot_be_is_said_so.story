story "What is wrong with a date of birth is said: no day, a day that does not exist, a year too early"

now 2026-11-23T08:00
mother is citizen

mother gets /requests/new/who
=> 200
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = "hôm qua"
=> 422 invalid
    field "born"
    says "“hôm qua” không phải là ngày."
    xpath "string(//input[@id='born']/@value)" is "hôm qua"
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = "31/02/2009"
=> 422 invalid
    field "born"
    says "Không có ngày “31/02/2009”."
    xpath "string(//input[@id='born']/@value)" is "31/02/2009"
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = "12/13/2009"
=> 422 invalid
    field "born"
    says "Không có ngày “12/13/2009”."
    xpath "string(//input[@id='born']/@value)" is "12/13/2009"
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = "12/08/1799"
=> 422 invalid
    field "born"
    says "Hãy viết năm từ 1800 trở đi."
    xpath "string(//input[@id='born']/@value)" is "12/08/1799"
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = "12/08/1899"
=> 422 invalid
    field "born"
    says "Hãy viết năm từ 1900 trở đi."
    xpath "string(//input[@id='born']/@value)" is "12/08/1899"
mother posts /requests/new/who
    version = 0
    relation = self
    name = "H’Hen Niê"
    born = "1899"
=> 422 invalid
    field "born"
    says "Hãy viết năm từ 1900 trở đi."
    xpath "string(//input[@id='born']/@value)" is "1899"
sql "SELECT count(*) FROM request_draft" is "0"
