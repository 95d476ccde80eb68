#!/bin/sh
# tidy_test.sh TIDY FOLDER: each case is a small tree and what tidy must say of it, no less and no
# more.
#
#	What is shown, in a sentence.
#	=== src/cases/cases_ops.c
#	…
#	=== expect
#	src/cases/cases_ops.c:3: call: …
#
# Files that a case does not bring come from the project: the layers, the glossary, the words.
set -u
tidy=$(realpath "$1")
cases=$2
root=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

unpack() {
	awk -v to="$2" '
		/^=== / {
			path = to "/" $2
			folder = path
			sub("/[^/]*$", "", folder)
			system("mkdir -p \"" folder "\"")
			printf "" > path
			next
		}
		path { gsub("␠", " "); gsub("␍", "\r"); print > path }' "$1"
}

check() {
	tree="$work/$(basename "$1" .case)"
	mkdir -p "$tree/tools"
	cp "$root/tools/layers.txt" "$tree/tools/"
	cp "$root/GLOSSARY.md" "$tree/"
	unpack "$1" "$tree"
	mv "$tree/expect" "$tree.expect"
	"$tidy" "$tree" >"$tree.said" 2>&1
	status=$?
	sed -i '/^tidy: /d; /^[0-9]* passed, /d' "$tree.said"
	diff -u "$tree.expect" "$tree.said" || return 1
	# Findings must also turn the exit code.
	if [ -s "$tree.expect" ]; then [ "$status" -eq 1 ]; else [ "$status" -eq 0 ]; fi
}

for case in "$cases"/*.case; do
	if check "$case"; then
		passed=$((passed + 1))
	else
		echo "FAILED: $case"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
