#!/bin/bash
# kausi build under failing system calls: the old set stays whole, nothing of
# the new one is left, the status is 5.  TAP; needs strace.
set -u
cd "$(dirname "$0")/../.." || exit 2
KAUSI=${KAUSI:-$PWD/build/kausi}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
if ! strace -o /dev/null true 2>/dev/null; then
	echo "ok - kausi build on a failing disk # SKIP strace cannot trace here"
	exit 0
fi

state() {
	(cd "$1" && find . -path ./keusote/.lock -prune -o -type f -print |
	    LC_ALL=C sort | xargs sha256sum)
}

"$KAUSI" build --quiet --county keusote --period 2023-12 --out "$work/out"
"$KAUSI" build --quiet --county keusote --out "$work/out"
state "$work/out" >"$work/before"
# Another date makes another set: a torn publication would show.
export SOURCE_DATE_EPOCH=1709300000

for call in write fsync renameat2 openat; do
	calls=$(strace -f -c -e trace="$call" "$KAUSI" build --quiet --county keusote \
	    --out "$work/counted" 2>&1 | awk -v c="$call" '$NF == c { print $4 }')
	bad=
	for n in 1 $((calls / 2)) $((calls - 1)) "${calls:-1}"; do
		[ "$n" -ge 1 ] || continue
		strace -f -o /dev/null -e trace="$call" \
		    -e inject="$call":error=ENOSPC:when="$n" \
		    "$KAUSI" build --quiet --county keusote --out "$work/out" >"$work/log" 2>&1
		status=$?
		state "$work/out" >"$work/after"
		if [ $status = 0 ] && ! cmp -s "$work/before" "$work/after"; then
			# The call was one that may fail; the set is whole.
			rm -rf "$work/out"
			SOURCE_DATE_EPOCH='' "$KAUSI" build --quiet --county keusote --period 2023-12 --out "$work/out"
			SOURCE_DATE_EPOCH='' "$KAUSI" build --quiet --county keusote --out "$work/out"
			continue
		fi
		cmp -s "$work/before" "$work/after" ||
			bad="$bad $n:torn"
		case $call in
		write|fsync|renameat2)
			[ $status = 5 ] || bad="$bad $n:status=$status" ;;
		*)
			[ $status != 0 ] || bad="$bad $n:status=0" ;;
		esac
	done
	if [ -z "$bad" ]; then
		echo "ok - the old set is whole when $call fails"
	else
		echo "not ok - the old set is whole when $call fails"
		echo "#$bad"
	fi
done

# Whatever below out/ cannot be opened once, the status is 5, or 0 where a
# library tried again and the set is whole.  What is read back from there (the
# workbook's bytes) is no definition and no document.
strace -e trace=openat -o "$work/trace" "$KAUSI" build --quiet --county keusote \
    --out "$work/out"
state "$work/out" >"$work/new"
bad=
for n in $(awk -v out="$work/out" '/^openat/ { n++ }
    /^openat/ && index($0, out) { print n }' \
    "$work/trace"); do
	strace -o /dev/null -e trace=openat \
	    -e inject=openat:error=ENOSPC:when="$n" \
	    "$KAUSI" build --quiet --county keusote --out "$work/out" >"$work/log" 2>&1
	status=$?
	state "$work/out" >"$work/after"
	case $status in
	0) cmp -s "$work/new" "$work/after" || bad="$bad $n:torn" ;;
	5) grep -q ': error: ' "$work/log" || bad="$bad $n:silent" ;;
	*) bad="$bad $n:status=$status" ;;
	esac
done
if [ -z "$bad" ]; then
	echo "ok - what cannot be opened below out/ is 5"
else
	echo "not ok - what cannot be opened below out/ is 5"
	echo "#$bad"
fi

ln -s "$work/elsewhere" "$work/link"
mkdir "$work/linked" && ln -s "$work/elsewhere" "$work/linked/keusote"
"$KAUSI" build --quiet --county keusote --out "$work/linked" >"$work/log" 2>&1
if [ $? = 5 ] && [ ! -e "$work/elsewhere" ]; then
	echo "ok - a symbolic link in the way is refused"
else
	echo "not ok - a symbolic link in the way is refused"
fi
