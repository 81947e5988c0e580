# Sourced by the benches: one run of a function of theirs, timed.  The function
# leaves its kilobytes in $work/memory (time -f %M).
# shellcheck shell=bash

# measure NAME: a line "NAME seconds megabytes" in $work/runs.
measure() {
	local from to
	from=$EPOCHREALTIME
	"$1" >"$work/log" 2>&1 || { tail -5 "$work/log" >&2; exit 1; }
	to=$EPOCHREALTIME
	awk -v name="$1" -v a="$from" -v b="$to" \
	    '{ printf "%s %.3f %.0f\n", name, b - a, $1 / 1024 }' \
	    "$work/memory" >>"$work/runs"
}
