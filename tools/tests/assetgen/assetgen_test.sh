#!/bin/sh
# assetgen_test.sh ASSETGEN: what a style sheet becomes, and what is refused.
set -u
assetgen=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
passed=0
failed=0

ok() { passed=$((passed + 1)); }
wrong() {
	echo "$1"
	failed=$((failed + 1))
}

make_table() { "$assetgen" --assets out.c out.h --asset "$@" >said 2>&1; }

# The bytes of a.css in the table, as text.
style() {
	make_table a.css "$@" --asset b.svg b.svg || return 1
	sed -n '/bytes_0\[\]/,/^};/p' out.c | grep -o '[0-9]*,' | tr -d , |
		while read -r byte; do printf "\\$(printf %03o "$byte")"; done
}

# becomes "what" "css" "expected"
becomes() {
	printf '%s' "$2" >a.css
	got=$(style a.css) || got="refused: $(cat said)"
	if [ "$got" = "$3" ]; then ok; else wrong "$1: $got"; fi
}

# refuses "what" "css" "sentence"
refuses() {
	printf '%s' "$2" >a.css
	if style a.css >/dev/null; then
		wrong "$1: taken"
	elif grep -qF "$3" said; then
		ok
	else
		wrong "$1: $(cat said)"
	fi
}

printf '<svg><symbol id="one-two"/></svg>' >b.svg
becomes "space goes" 'a { b : c ; d : e ; }
p,  q {  x:y }' 'a{b : c;d : e}p,q{x:y}'
spaced='a :hover b{x:calc(1px + 2px)}@media (min-width:1em) and (x){a{b:c}}'
becomes "space that means something stays" "$spaced" "$spaced"
becomes "comments go, strings stay" '/* { */a{content:"/* } \" */  ;"}/**/' \
	'a{content:"/* } \" */  ;"}'
becomes "charset goes" '@charset "UTF-8";a{b:c}' 'a{b:c}'
becomes "a rule with the vendor's files goes whole" \
	'a{b:c}@font-face{src:url(/assets/x.woff2)}@media print{i{d:url(/assets/x.svg)}u{e:f}}' \
	'a{b:c}@media print{u{e:f}}'
refuses "an asset that is not there" 'a{b:url(x.png)}' 'a.css: url(x.png): there is no such asset'
refuses "an open comment" 'a{b:c}/* x' 'a comment is not closed'
refuses "an open string" 'a{b:"c}' 'a string is not closed'
refuses "an open block" 'a{b:c' "a '{' is not closed"
refuses "a block too many" 'a{b:c}}' "a '}' without '{'"

hash=$(sed -n 's/#define ASSET_B_SVG .*v=\([0-9a-f]*\)"/\1/p' out.h)
becomes "an address gets its hash" 'a{b:url(b.svg)}' "a{b:url(/assets/b.svg?v=$hash)}"
icon='#define ICON_ONE_TWO "/assets/b.svg?v=[0-9a-f]\{16\}#one-two"'
if grep -q "$icon" out.h; then ok; else wrong "icons: $(cat out.h)"; fi
printf 'x{y:z}' >c.css
printf 'a{b:c}' >a.css
if [ "$(style a.css c.css)" = 'a{b:c}x{y:z}' ]; then ok; else wrong "files are not joined"; fi
if make_table a.css a.css --asset a.css c.css; then wrong "two of a name"; else ok; fi
if make_table a.exe a.css; then wrong "no media type"; else ok; fi
if make_table a.css none.css; then wrong "no file"; else ok; fi
"$assetgen" --bytes x y.h out.c b.svg
row='const struct str x = {(const char \*)bytes, 33};'
if grep -q "$row" out.c; then ok; else wrong "bytes"; fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
