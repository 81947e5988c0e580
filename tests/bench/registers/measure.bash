# What registers.sh and linear.sh share: deliveries of ha_toteuma, ours and the
# peers over them, and whole processes measured.  Sourced at the top folder.
# Out is in memory, so that the disk's fsync is not measured.
BUILD=${BUILD:-build}
KAUSI=${KAUSI:-$BUILD/kausi}
bench=tests/bench/registers
python=$BUILD/bench/venv/bin/python
rust=$BUILD/bench/rust/release/registers-peer
work=$(mktemp -d -p "$([ -d /dev/shm ] && echo /dev/shm || echo /tmp)")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

build_rust() {
	cargo build -q --release --manifest-path "$bench/rust/Cargo.toml" \
	    --target-dir "$BUILD/bench/rust"
}

# The shipped registers, codes and rules; five indicators; no documents.
set_up() {
	cc -O2 -std=c11 -o "$work/generate" $bench/generate.c
	mkdir -p "$work/input/indicators" "$work/templates/documents" \
	    "$work/templates/lang"
	for name in registers codes tables disclosure.yaml visibility.yaml; do
		ln -s "$PWD/input/$name" "$work/input"
	done
	cp $bench/indicators.yaml "$work/input/indicators"
	cp -r templates/themes templates/partials "$work/templates"
	cp templates/lang/fi.yaml "$work/templates/lang"
}

# generate ROWS: the deliveries of 22 counties and 24 months, anew.
generate() {
	local code
	rm -rf "$work/input/counties"
	for code in 0{1..9} 1{0..9} 20 21 90; do
		mkdir -p "$work/input/counties/$code"/202{2,3}-{01,02,03,04,05,06,07,08,09,10,11,12}
		printf 'code: "%s"\nnames: {fi: Alue %s}\nshort_name: Alue %s\n' \
		    "$code" "$code" "$code" \
		    >"$work/input/counties/$code/county.yaml"
	done
	"$work/generate" "$1" 1 "$work/input/counties"
}

compute() {
	/usr/bin/time -f %M -o "$work/memory" "$BUILD/bench/compute" \
	    "$work/input" "$work/templates" "$work/compute.csv"
}
kausi() {
	rm -rf "$work/out"
	/usr/bin/time -f %M -o "$work/memory" "$KAUSI" build --quiet --jobs 2 \
	    --input "$work/input" --templates "$work/templates" \
	    --out "$work/out" \
	    $(printf -- ' --period %s' 202{2,3}-{01,02,03,04,05,06,07,08,09,10,11,12})
}
rust() {
	/usr/bin/time -f %M -o "$work/memory" "$rust" \
	    "$work/input/counties" "$work/rust.csv"
}
duckdb() {
	/usr/bin/time -f %M -o "$work/memory" "$python" \
	    $bench/duckdb_peer.py "$work/input/counties" "$work/duckdb.csv"
}
polars() {
	POLARS_MAX_THREADS=2 /usr/bin/time -f %M -o "$work/memory" "$python" \
	    $bench/polars_peer.py "$work/input/counties" "$work/polars.csv"
}

. tests/bench/measure.bash
