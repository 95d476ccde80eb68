#!/bin/sh
# summary_test.sh: the sum of all suites must not turn green by accident.
set -u
summary=$(realpath "$(dirname "$0")/summary")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# expect STATUS "LAST LINE" [STATUS NAME "WHAT IT SAID"]...
expect() {
	want="$1: $2"
	shift 2
	rm -f "$work"/*
	: >"$work/list"
	while [ $# -gt 0 ]; do
		echo "$1 $2" >>"$work/list"
		printf '%b' "$3" >"$work/$2.log"
		shift 3
	done
	said=$("$summary" "$work")
	got="$?: $(printf '%s\n' "$said" | tail -n 1)"
	if [ "$got" = "$want" ]; then
		passed=$((passed + 1))
	else
		echo "wanted $want"
		echo "got    $got"
		failed=$((failed + 1))
	fi
}

expect 0 "5 passed, 0 failed" 0 units "said\n3 passed, 0 failed\n" 0 tidy "2 passed, 0 failed\n"
expect 1 "4 passed, 1 failed" 1 units "3 passed, 1 failed\n" 0 tidy "1 passed, 0 failed\n"
expect 1 "1 passed, 1 failed" 0 units "" 0 tidy "1 passed, 0 failed\n"
expect 1 "1 passed, 1 failed" 139 units "2 passed, 0 failed\nkilled\n" 0 tidy "1 passed, 0 failed\n"
expect 1 "2 passed, 1 failed" 134 units "2 passed, 0 failed\n"
expect 1 "0 passed, 1 failed" 0 units "0 passed, 0 failed\n"
expect 1 "0 passed, 1 failed"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
