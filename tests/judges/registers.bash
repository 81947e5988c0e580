# For the judges of the made-up registers (sample.sh, assistance.sh,
# coaching.sh), which source it: TAP, the generator, and the deliveries in
# sqlite3.  Makes $dir, a folder that goes away.
export LC_ALL=C
counties=input/counties
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT

# check NAME COMMAND...: one TAP line; a failure shows what was said.
check() {
	local name=$1
	shift
	if "$@" >"$dir/said" 2>&1; then
		echo "ok - $name"
	else
		echo "not ok - $name"
		sed 's/^/# /' "$dir/said" | head -20
	fi
}

compile() {
	"${CC:-cc}" -std=c11 -Wall -Wextra -Werror -O1 -o "$dir/generate" \
	    tests/sample/*.c
}

# generate NAME COUNTY FROM TO [OPTION]...
generate() {
	local name=$1 county=$2 from=$3 to=$4
	shift 4
	"$dir/generate" --county "$county" --from "$from" --to "$to" \
	    --out "$dir/$name" "$@"
}

# same_bytes COUNTY FROM TO: its months are the committed ones, and all.
same_bytes() {
	generate "$1" "$@" &&
	    diff -rq -x county.yaml -x logo.png "$counties/$1" "$dir/$1"
}

# refused COUNTY FROM TO
refused() {
	local status
	generate refused "$@"
	status=$?
	[ "$status" = 2 ] && [ ! -e "$dir/refused" ]
}

# load COUNTY...: their deliveries' rows in one table a register, with the
# month (delivery), its last day (last) and the first day of its 24 months
# (first).
load() {
	local county file month register
	for county; do
		for file in "$counties/$county"/*/*.csv; do
			register=$(basename "$file" .csv)
			month=$(basename "$(dirname "$file")")
			echo "DROP TABLE IF EXISTS one;"
			echo ".import $file one"
			echo "CREATE TABLE IF NOT EXISTS $register AS" \
			    "SELECT '' delivery, '' last, '' first, *" \
			    "FROM one WHERE 0;"
			echo "INSERT INTO $register SELECT '$month'," \
			    "date('$month-01', '+1 month', '-1 day')," \
			    "date('$month-01', '-23 months'), * FROM one;"
		done
	done | sqlite3 -cmd '.mode csv' -cmd '.separator ;' "$dir/sample.db"
}

# is VALUE QUERY: the query gives the value.
is() {
	local got
	got=$(sqlite3 "$dir/sample.db" "$2")
	[ "$got" = "$1" ] && return
	echo "expected $1, got $got"
	return 1
}

# equals NAME VALUE QUERY; none NAME QUERY: it gives no row.
equals() {
	check "$1" is "$2" "$3"
}

none() {
	check "$1" is 0 "SELECT count(*) FROM ($2)"
}

# Hundredths of a decimal that always has two places.
hundredths() {
	echo "CAST(replace($1, ',', '') AS INTEGER)"
}

in_force="alku <= last AND (loppu = '' OR loppu >= last)"
