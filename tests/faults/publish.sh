#!/bin/sh
# Publishing under faults: whatever call fails, wherever the run is killed,
# the old set or the new one stands whole and no part of the other is left.
# Prints TAP.  Each try publishes a small set over an older one.
set -u

stage=${BUILD:-build}/tests/faults/stage
work=$(mktemp -d) || exit 1
trap 'umount "$work/small" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
out=$work/out
target=$out/keusote/2024-02
names="a.pdf b.xlsx internal/figures.csv internal/rejected/r.csv manifest.json"
# The leak detector cannot work while another program traces the run.
traced="env ASAN_OPTIONS=detect_leaks=0"
umask 022
count=0
faults=$work/faults

report() { # NAME: passed when nothing was written to $faults
	count=$((count + 1))
	if [ -s "$faults" ]; then
		echo "not ok $count - $1"
		sed 's/^/# /' "$faults" | head -20
	else
		echo "ok $count - $1"
	fi
	: >"$faults"
}

skip() { # NAME WHY
	count=$((count + 1))
	echo "ok $count - $1 # SKIP $2"
}

fault() {
	echo "$*" >>"$faults"
}

publish() { # TEXT: as it would be run
	"$stage" "$out" keusote keusote/2024-02 "$1" 3000 $names
}

hash_of() { # FOLDER: one word for names, modes and bytes below it
	(cd "$1" 2>/dev/null && find . ! -name .lock -printf '%p %m\n' |
		sort && find . -type f ! -name .lock -exec sha256sum {} + |
		sort -k 2) | sha256sum
}

prepare() { # an old set and nothing else
	rm -rf "$out"
	cp -a "$work/old" "$out"
}

left_over() { # whatever is below out/ beside the set and the lock
	find "$out" -mindepth 1 -maxdepth 1 ! -name keusote
	find "$out/keusote" -mindepth 1 -maxdepth 1 ! -name 2024-02 ! -name .lock
}

# The numbers N of the calls of a kind that touch the published folders: those
# of the dynamic linker before them are not ours.
calls_of() { # SYSCALL
	prepare
	$traced strace -o "$work/trace" --seccomp-bpf -f \
	    -e trace="$1,openat,mkdir" "$stage" "$out" keusote \
	    keusote/2024-02 new 3000 $names
	awk -v call="$1" -v out="\"$out\"" '
	    index($0, out) { ours = 1 }
	    $2 ~ "^" call "\\(" { n++; if (ours) print n }' "$work/trace"
}

# Each Nth call fails: status and state must agree.
fail_each() { # SYSCALL ERROR
	tried=0
	for n in $(calls_of "$1"); do
		tried=$((tried + 1))
		prepare
		$traced strace -o /dev/null --seccomp-bpf -f -e trace="$1" \
		    -e inject="$1:error=$2:when=$n" "$stage" "$out" \
		    keusote keusote/2024-02 new 3000 $names 2>"$work/message"
		status=$?
		state=$(hash_of "$target")
		left=$(left_over)
		case $status in
		0)
			[ "$state" = "$new" ] ||
				fault "$1 $n: exit 0 without the new set"
			[ -z "$left" ] || grep -q warning "$work/message" ||
				fault "$1 $n: silent about $left"
			;;
		5)
			[ "$state" = "$old" ] ||
				fault "$1 $n: exit 5, the old set changed"
			[ -z "$left" ] || fault "$1 $n: left $left"
			grep -q "$work.*error: " "$work/message" ||
				fault "$1 $n: no file named"
			;;
		*) fault "$1 $n: exit $status" ;;
		esac
	done
	[ $tried -gt 0 ] || fault "$1: nothing to try"
}

kill_each() { # SYSCALL
	tried=0
	for n in $(calls_of "$1"); do
		tried=$((tried + 1))
		prepare
		$traced strace -o /dev/null --seccomp-bpf -f -e trace="$1" \
		    -e inject="$1:signal=KILL:when=$n" "$stage" "$out" \
		    keusote keusote/2024-02 new 3000 $names 2>/dev/null
		state=$(hash_of "$target")
		[ "$state" = "$old" ] || [ "$state" = "$new" ] ||
			fault "$1 $n: neither set is whole"
		publish next || fault "$1 $n: the next run failed"
		[ "$(hash_of "$target")" = "$next" ] ||
			fault "$1 $n: the next set is not whole"
		[ -z "$(left_over)" ] ||
			fault "$1 $n: the next run left $(left_over)"
	done
	[ $tried -gt 0 ] || fault "$1: nothing to try"
}

refused() { # NAME RULE ARGUMENT…: publishing must fail and say RULE
	name=$1 rule=$2
	shift 2
	before=$(hash_of "$out")$(hash_of "$work/elsewhere")
	"$stage" "$out" "$@" 2>"$work/message"
	[ $? -eq 5 ] || fault "was not refused"
	grep -q "\[$rule\]" "$work/message" || fault "no rule [$rule]"
	[ "$(hash_of "$out")$(hash_of "$work/elsewhere")" = "$before" ] ||
		fault "something was written"
	report "$name"
}

: >"$faults"
[ -x "$stage" ] || {
	echo "not ok 1 - driver is built"
	echo 1..1
	exit 1
}

# The three sets, as they stand when all goes well.
for set in next new old; do
	rm -rf "$out"
	publish $set || fault "cannot publish"
	[ -z "$(left_over)" ] || fault "left $(left_over)"
	[ -e "$target/litter" ] && fault "a library's file was published"
	eval "$set=\$(hash_of \"$target\")"
done
cp -a "$out" "$work/old"
[ "$(find "$target" -type f | wc -l)" -eq 5 ] || fault "files are missing"
report "a-first-set-is-published-whole"

publish new || fault "cannot publish"
[ "$(hash_of "$target")" = "$new" ] || fault "not the new set"
[ -z "$(left_over)" ] || fault "left $(left_over)"
report "a-new-set-replaces-the-old"

rm -rf "$out"
"$stage" "$out" keusote preview/keusote/2024-02 new 3000 $names ||
	fault "cannot publish"
[ "$(hash_of "$out/preview/keusote/2024-02")" = "$new" ] || fault "not whole"
report "deeper-folders-are-made-for-a-preview"

# Modes, for each umask: public file, public folder, private file and folder.
for row in "000 666 755" "022 644 755" "077 600 700"; do
	set -- $row
	rm -rf "$out"
	(umask "$1" && publish new) || fault "umask $1: cannot publish"
	modes=$(stat -c %a "$target/a.pdf" "$target" \
	    "$target/internal/figures.csv" "$target/internal/rejected/r.csv" \
	    "$target/internal" "$target/internal/rejected" | tr '\n' ' ')
	[ "$modes" = "$2 $3 600 600 700 700 " ] || fault "umask $1: $modes"
done
report "umask-decides-public-modes-only"

# Names and links that lead elsewhere.
prepare
mkdir "$work/elsewhere"
rm -rf "$out/keusote"
ln -s "$work/elsewhere" "$out/keusote"
refused refused-link-for-the-county path \
    keusote keusote/2024-02 new 10 a
prepare
mv "$target" "$work/elsewhere/"
ln -s "$work/elsewhere/2024-02" "$target"
refused refused-link-for-the-period path \
    keusote keusote/2024-02 new 10 a
prepare
rm "$out/keusote/.lock"
ln -s "$work/elsewhere/lock" "$out/keusote/.lock"
refused refused-link-for-the-lock path \
    keusote keusote/2024-02 new 10 a
prepare
rm -r "$target"
echo >"$target"
refused refused-file-where-the-period-stands path \
    keusote keusote/2024-02 new 10 a
prepare
refused refused-target-that-climbs path \
    keusote keusote/../2024-02 new 10 a
refused refused-county-that-climbs path \
    .. keusote/2024-02 new 10 a
refused refused-name-that-climbs path \
    keusote keusote/2024-02 new 10 a internal/../../../b
refused refused-hidden-name path \
    keusote keusote/2024-02 new 10 a .scratch
refused refused-name-given-twice disk \
    keusote keusote/2024-02 new 10 a a
refused refused-absolute-name path \
    keusote keusote/2024-02 new 10 "$work/elsewhere/a"

# A link that a killed run's folder holds is removed, not followed.
prepare
mkdir -p "$out/.run-keusote/internal"
echo keep >"$work/elsewhere/keep"
ln -s "$work/elsewhere" "$out/.run-keusote/internal/link"
publish new || fault "cannot publish"
[ -e "$work/elsewhere/keep" ] || fault "a link was followed"
[ -z "$(left_over)" ] || fault "left $(left_over)"
report "links-are-not-followed-when-cleaning"

# Another county's private folder is none of ours.
prepare
mkdir "$out/.run-keusote-etela"
publish new || fault "cannot publish"
[ -d "$out/.run-keusote-etela" ] || fault "another county's run was removed"
report "a-longer-county-name-is-left-alone"

# Two runs at once: one holds the lock, twenty find it busy.
prepare
mkfifo "$work/hold"
"$stage" "$out" keusote keusote/2024-02 new 3000 $names - \
    <"$work/hold" >"$work/held" &
holder=$!
exec 3>"$work/hold"
tries=0
until [ -s "$work/held" ] || [ $tries -ge 100 ]; do
	tries=$((tries + 1))
	sleep 0.05
done
i=0
while [ $i -lt 20 ]; do
	(
		publish next 2>"$work/busy.$i"
		[ $? -eq 5 ] && grep -q '\[busy\]' "$work/busy.$i" ||
			echo "start $i was not told busy" >>"$faults"
	) &
	i=$((i + 1))
	starts="${starts:-} $!"
done
wait $starts
[ "$(hash_of "$target")" = "$old" ] || fault "the old set changed meanwhile"
exec 3>&-
wait $holder || fault "the first run failed"
[ "$(hash_of "$target")" = "$new" ] || fault "the first run is not whole"
report "a-second-run-is-told-busy"

# Nobody holds it: each of twenty wins whole or is told busy.
prepare
i=0 starts=
while [ $i -lt 20 ]; do
	(
		publish new 2>"$work/busy.$i"
		case $? in
		0) : >"$work/won.$i" ;;
		5) grep -q '\[busy\]' "$work/busy.$i" ||
			echo "start $i failed" >>"$faults" ;;
		*) echo "start $i: wrong status" >>"$faults" ;;
		esac
	) &
	starts="$starts $!"
	i=$((i + 1))
done
wait $starts
ls "$work"/won.* >/dev/null 2>&1 || fault "nobody published"
[ "$(hash_of "$target")" = "$new" ] || fault "the set is not whole"
[ -z "$(left_over)" ] || fault "left $(left_over)"
report "twenty-starts-leave-one-whole-set"

# A disk that is really full.
mkdir "$work/small"
if mount -t tmpfs -o size=64k tmpfs "$work/small" 2>/dev/null; then
	"$stage" "$work/small" keusote keusote/2024-02 old 3000 $names ||
		fault "cannot publish"
	before=$(hash_of "$work/small/keusote")
	"$stage" "$work/small" keusote keusote/2024-02 new 30000 $names \
	    2>"$work/message"
	[ $? -eq 5 ] || fault "was not refused"
	grep -q 'small/keusote/2024-02/.*No space left' "$work/message" ||
		fault "the file or the reason is not named"
	[ "$(hash_of "$work/small/keusote")" = "$before" ] ||
		fault "the old set changed"
	[ "$(ls -A "$work/small")" = keusote ] || fault "something is left"
	report "a-full-disk-keeps-the-old-set"
else
	skip "a-full-disk-keeps-the-old-set" "a tmpfs cannot be mounted here"
fi

if strace -o /dev/null -e inject=fsync:error=EIO true 2>/dev/null; then
	for call in write fsync renameat2 close openat mkdirat fchmod \
	    getdents64 unlinkat; do
		fail_each $call ENOSPC
		report "$call-fails-anywhere"
	done
	fail_each close EIO
	report "close-tells-that-data-are-lost"
	prepare
	$traced strace -o /dev/null -f -e trace=write \
	    -e inject=write:error=EINTR:when=2+2 "$stage" "$out" keusote \
	    keusote/2024-02 new 3000 $names || fault "gave up"
	[ "$(hash_of "$target")" = "$new" ] || fault "not the new set"
	report "an-interrupted-write-goes-on"
	for call in write fsync renameat2 close openat mkdirat unlinkat; do
		kill_each $call
		report "killed-at-any-$call"
	done
else
	for call in write fsync renameat2 close openat mkdirat; do
		skip "$call-fails-anywhere" "strace cannot trace here"
	done
fi

echo "1..$count"
