story "Plain http says that a sign-in would not hold, instead of asking for it for ever"

now 2026-11-23T08:00
browser is citizen

browser gets /sign-in over http
=> 200
    says "không được mã hóa"
browser posts /sign-in over http without token
    login = diep
    password = "story password"
=> 403 denied
    reason "W-10"
