#!/bin/bash
# Tests one generator: gen_test.sh TOOL NAME SOURCE_ROOT
#
# Accepted: everything in tests/NAME/ goes in; what comes out equals tests/NAME/*.golden and compiles without warnings.
# With GOLDEN=write in the environment the golden files are written anew instead; look at the difference before keeping it.
# Refused: each case of tests/NAME_refused.txt must end with status 1, say what it should, and leave no output:
#	=== title        starts a case
#	>>> path         what follows is that file
#	<<< message      a line that the generator must print
set -u
tool=$(realpath "$1") name=$2 root=$(realpath "$3")
here=$root/tools/tests
ending=views
[ "$name" = sqlgen ] && ending=sql
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
flags="-std=gnu17 -D_GNU_SOURCE -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wcast-qual
	-Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wwrite-strings -Wundef -Wswitch-enum -fsyntax-only"

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)); printf 'FAILED: %s\n' "$*"; }

# The generator's command line for the folder we are in; the slice is always "cases".
run_tool() {
	case $name in
	sqlgen)
		mapfile -t schema < <(find . -path '*/migrations/*.sql' | sed 's|^\./||' | LC_ALL=C sort)
		mapfile -t in < <(find cases -name '*.sql' | LC_ALL=C sort)
		"$tool" --slice cases --schema "${schema[@]}" --out cases.sql.c cases.sql.h --in "${in[@]}"
		;;
	viewgen)
		mapfile -t in < <(find cases -name '*.views' | LC_ALL=C sort)
		mapfile -t all < <(find . -name '*.views' | sed 's|^\./||' | LC_ALL=C sort)
		"$tool" --slice cases --out cases.views.c cases.views.h --in "${in[@]}" --others "${all[@]}"
		;;
	esac
}

accepted() {
	cp -r "$here/$name" "$work/accepted"
	cd "$work/accepted" || exit 1
	if ! run_tool; then
		fail "$name refuses what it should accept"
		return
	fi
	if [ "$name" = viewgen ]; then
		"$tool" --slice clocks --out clocks.views.c clocks.views.h --in clocks/clocks.views
	fi
	for made in *.[ch]; do
		[ "${GOLDEN:-}" = write ] && cp "$made" "$here/$name/$made.golden"
		if diff -u "$here/$name/$made.golden" "$made"; then pass; else fail "$made differs from its golden file"; fi
	done
	for made in *.c; do
		# shellcheck disable=SC2086
		if gcc $flags -I "$root/src" -I . "$made"; then pass; else fail "$made does not compile without warnings"; fi
	done
}

# Splits the file of refused cases into $work/N/, each with .title, .wants and its files.
split_cases() {
	awk -v work="$work" '
		/^=== / { n++; dir = work "/" n; system("mkdir -p " dir "/cases/migrations " dir "/clocks " dir "/people/migrations")
			file = ""
			  print substr($0, 5) > (dir "/.title"); next }
		/^<<< / { print substr($0, 5) > (dir "/.wants"); next }
		/^>>> / { file = dir "/" substr($0, 5); printf "" > file; next }
		file != "" { print > file }
	' "$here/${name}_refused.txt"
}

# One query more than a file may hold.
case_of_many_queries() {
	mkdir -p "$work/0/cases/migrations"
	echo 'more than 60 queries' >"$work/0/.title"
	echo 'cases/cases.sql:181: more than 60 queries in a file' >"$work/0/.wants"
	for i in $(seq 61); do
		printf -- '--- cases_n%d: one\n--- out n int\nSELECT count(*) AS n FROM unit_scope;\n' "$i"
	done >"$work/0/cases/cases.sql"
}

case_of_other_encoding() {
	mkdir -p "$work/00/cases/migrations"
	echo 'a file that is not UTF-8' >"$work/00/.title"
	echo "cases/cases.$ending:2: not UTF-8 text" >"$work/00/.wants"
	printf '# one line\nrecord x: th\xe9 thing\n\tid id\n' >"$work/00/cases/cases.views"
	printf -- '-- one line\n-- th\xe9 other\n' >"$work/00/cases/cases.sql"
}

refused_one() {
	cd "$1" || exit 1
	title=$(cat .title)
	if [ ! -s .wants ]; then
		fail "$title: names no message"
		return
	fi
	said=$(run_tool 2>&1)
	status=$?
	ok=1
	[ $status -eq 1 ] || ok=0
	compgen -G '*.[ch]' >/dev/null && ok=0
	while IFS= read -r wanted; do
		grep -qF -- "$wanted" <<<"$said" || ok=0
	done <.wants
	if [ $ok -eq 1 ]; then
		pass
	else
		fail "$title: status $status"
		printf '  wanted:\n%s\n  said:\n%s\n' "$(sed 's/^/    /' .wants)" "$(sed 's/^/    /' <<<"$said")"
	fi
}

accepted
split_cases
case_of_other_encoding
[ "$name" = sqlgen ] && case_of_many_queries
for dir in "$work"/[0-9]*; do
	[ "$name" = sqlgen ] && cp "$here/sqlgen/cases/migrations/0001_tables.sql" "$dir/cases/migrations/"
	refused_one "$dir"
done
echo "$name: $passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 40 ]
