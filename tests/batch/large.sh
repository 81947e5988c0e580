#!/bin/bash
# Deliveries and runs that are large in one way: none takes more than its size
# asks for.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
SECONDS_MOST=20 # of the processor; each takes a second or two

cp -r input "$work/input"
"$KAUSI" init pohjanmaa --code 17 --period 2024-02 \
    --input "$work/input" >"$work/said" 2>&1
period=$work/input/counties/pohjanmaa/2024-02

# A survey is one id, whose answers are told apart by their other columns.
awk 'NR == 1 { print; for (i = 0; i < 200000; i++)
	printf "17;kevat24;%d;kysymys %d;2024-02-01;3;;;20000\n", i / 10, i % 10 }' \
    "$period/kysely.csv" >"$work/kysely.csv"
{
	cat "$work/kysely.csv"
	sed -n 2,4p "$work/kysely.csv"
} >"$period/kysely.csv"
(
	ulimit -t $SECONDS_MOST
	"$KAUSI" check --county pohjanmaa --input "$work/input"
) >"$work/said" 2>&1
grep -q 'kysely  *200003  *200000  *0  *3' "$work/said" && good=yes || good=no
report $good "a survey of 200 000 answers is read, and what stands twice found"

# A breakdown of the office's own by an id, all of whose figures an earlier run
# told otherwise: the cells are copied once.
cat >>"$work/input/indicators/ne.yaml" <<'EOF'

- id: NE90
  label: Neuvontatapahtumien minuutit
  register: neuvonta
  when: pvm in month
  measure: sum kesto_min
  by: [tapahtuma_id]
  unit: n
  direction: none
EOF
sed -n 1p "$work/kysely.csv" >"$period/kysely.csv"
awk 'NR == 1 { print; for (i = 0; i < 5000; i++)
	printf "17;t%d;;2024-02-01;ENSI_INFO;30\n", i }' \
    "$period/neuvonta.csv" >"$work/neuvonta.csv"
mv "$work/neuvonta.csv" "$period/neuvonta.csv"
mkdir -p "$work/out/pohjanmaa/2024-02/internal"
awk 'BEGIN { print "id,area,period,dimension,category,value,unit,status"
	for (i = 0; i < 5000; i++)
		printf "NE90,17,2024-02,tapahtuma_id,t%d,45,n,shown\n", i }' \
    >"$work/out/pohjanmaa/2024-02/internal/figures.csv"
(
	ulimit -v 1000000
	"$KAUSI" check --county pohjanmaa --input "$work/input" \
	    --out "$work/out"
) >"$work/said" 2>&1
report $? "five thousand figures of one breakdown are revised"

# Processes for which memory does not suffice: each county is told of once,
# also when others were told of before the process was started.
counties=(pohjanmaa satakunta lappi kainuu)
for county in "${counties[@]:1}"; do
	cp -r "$work/input/counties/pohjanmaa" "$work/input/counties/$county"
done
for county in "${counties[@]}"; do
	truncate -s 900M "$work/input/counties/$county/2024-02/neuvonta.csv"
done
(
	ulimit -v 700000
	"$KAUSI" build --jobs 2 "${counties[@]/#/--county=}" \
	    --input "$work/input" --out "$work/none" 2>"$work/errors"
) >"$work/told"
status=$?
cat "$work/errors" "$work/told" >"$work/said"
[ $status = 5 ] && [ "$(grep -c ' 2024-02: not published' "$work/told")" = 4 ] &&
    [ "$(grep -c 'error: the process .*died' "$work/errors")" = 4 ] &&
    good=yes || good=no
report $good "counties whose processes ran out of memory are told of once"
