#!/bin/bash
# A process of kausi build that is killed in the middle of its county: that
# county's old set stays whole and its next run is free to go, the others are
# published, the status is 5.  TAP; needs strace.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
if ! strace -o /dev/null true 2>/dev/null; then
	echo "ok - a killed process # SKIP strace cannot trace here"
	exit 0
fi

state() {
	(cd "$1" && find . -name .lock -prune -o -type f -print |
	    LC_ALL=C sort | xargs sha256sum)
}
build() {
	"$@" "$KAUSI" build --quiet --jobs 2 --county keusote \
	    --county paijat-hame --county vantaa-kerava --out "$work/out" \
	    >"$work/said" 2>&1
	status=$?
}

build env
state "$work/out/paijat-hame" >"$work/before"
rm -rf "$work/out/keusote" "$work/out/vantaa-kerava"
# Another date makes another set.
export SOURCE_DATE_EPOCH=1709300000
# While it reads, and while it writes the new set aside.
for at in input/counties/paijat-hame/2024-12/vastuu.csv \
    "$work/out/.run-paijat-hame"; do
	build strace -f -o /dev/null -P "$at" -e trace=openat \
	    -e inject=openat:signal=KILL
	good=no
	[ $status = 5 ] && [ "$(grep -c 'paijat-hame: error: the process .*died' \
	    "$work/said")" = 1 ] && good=yes
	report $good "a process killed at ${at##*/} is told once, status 5"
	state "$work/out/paijat-hame" >"$work/after"
	cmp -s "$work/before" "$work/after" && good=yes || good=no
	report $good "its county's old set stays whole"
	good=yes
	for county in keusote/2024-02 vantaa-kerava/2022-12; do
		[ -s "$work/out/$county/manifest.json" ] || good=no
	done
	report $good "the other counties are published"
	rm -rf "$work/out/keusote" "$work/out/vantaa-kerava"
done
build env
state "$work/out/paijat-hame" >"$work/after"
[ $status = 0 ] && ! cmp -s "$work/before" "$work/after" &&
    [ -z "$(find "$work/out" -maxdepth 1 -name '.run-*')" ] && good=yes || good=no
report $good "the next run finds nothing in its way"
