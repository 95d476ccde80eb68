story "Whoever reads English better switches, and comes back to the page they were on"

now 2026-11-23T08:00
browser is citizen

browser gets /sign-in
=> 200
    heading "Đăng nhập"
    header "Content-Language" is "vi"
browser gets /language/en?back=/sign-in
=> 303 /sign-in
browser gets /sign-in
=> 200
    heading "Sign in"
    header "Content-Language" is "en"
browser gets /language/en?back=//elsewhere.example/
=> 303 /desk                                    # a link leads nobody to another site
browser gets /language/vi?back=/sign-in
=> 303 /sign-in
browser gets /sign-in
=> 200
    heading "Đăng nhập"
