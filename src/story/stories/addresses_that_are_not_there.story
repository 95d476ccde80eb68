story "An unknown address, a wrong method and a broken address are told apart"

now 2026-11-23T08:00
browser is citizen

browser gets /no-such-page
=> 404 not_found
    reason "W-01"
browser gets /no-such-page as json
=> 404
    json "error.code" is "not_found"
    json "error.fields" has 0
    json "error.basis" is null
    json "rows" is absent
browser posts /healthz without token
=> 405 wrong_method
    header "Allow" is "GET, HEAD"
browser gets /%ff
=> 400 malformed
    reason "W-02"
browser gets /healthz
=> 200
    says "ok"
browser gets /openapi.json
=> 200
    json "openapi" contains "3.1"
    header "ETag" contains "\""
    capture $tag from header "ETag"
browser gets /openapi.json
    header "If-None-Match" = "$tag"
=> 304
