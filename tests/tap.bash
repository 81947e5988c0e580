# Sourced at the top folder by scripts that print TAP: a line for each thing
# tried, and why not.  KAUSI is the binary, $work the script's own folder until
# it ends, $work/said what was said last.
# shellcheck shell=bash
KAUSI=${KAUSI:-$PWD/${BUILD:-build}/kausi}
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT

ok() { echo "ok - $1"; }

# not_ok NAME LINE...: the first of the lines that say why.
not_ok() {
	echo "not ok - $1"
	shift
	[ $# = 0 ] || printf '%s\n' "$@" | head -20 | sed 's/^/# /'
}

# report GOOD NAME: good is yes, or the status 0.  If not, what was said.
report() {
	case $1 in
	yes | 0) ok "$2" ;;
	*) not_ok "$2" "$(grep -v '^  ' "$work/said" | cut -c1-200)" ;;
	esac
}

# check NAME COMMAND...: whether it succeeds; what it says, if not.
check() {
	local name=$1 said
	shift
	if said=$("$@" 2>&1); then ok "$name"; else not_ok "$name" "$said"; fi
}

# expect NAME STATUS PATTERN COMMAND...: its status, and a line that it says.
expect() {
	local name=$1 status=$2 pattern=$3 got
	shift 3
	"$@" >"$work/said" 2>&1
	got=$?
	if [ "$got" = "$status" ] && grep -q -- "$pattern" "$work/said"; then
		ok "$name"
	else
		not_ok "$name" "status $got, expected $status" \
		    "pattern $pattern" "$(cat "$work/said")"
	fi
}
