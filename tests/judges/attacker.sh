#!/bin/bash
# An intruder (attacker.py) tries to work out what is withheld of counties that
# are made up at random, from all that could be published of them in a month,
# and may not succeed.  Then a rule of disclosure is left out after another,
# and it must.  The counties are small: three persons are enough, so that some
# of their cells can be shown.  TAP.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
. tests/tap.bash
least=3

# No documents: whatever one could show is public.
mkdir -p "$work/templates/documents"
cp -r templates/lang templates/themes templates/partials "$work/templates"
python3 tests/judges/random/generate.py input "$work/input" 1 20 || exit 2
for name in input/*; do
	[ -e "$work/$name" ] || cp -r "$name" "$work/$name"
done
sed -i "s/min_persons: 5/min_persons: $least/" "$work/input/disclosure.yaml"

# attack [RULE]: what is found, when the rule is left out
attack() {
	python3 tests/judges/attacker.py input/indicators "$work/out" $least "$@" \
	    >"$work/found" 2>"$work/said"
}

safe() {
	attack && [ ! -s "$work/found" ] && grep -q '[0-9]\{4\} withheld' "$work/said"
}

"$KAUSI" build --input "$work/input" --templates "$work/templates" \
    --out "$work/out" >"$work/said" 2>&1
report $? "the figures of small counties are made"
safe
status=$?
cat "$work/found" >>"$work/said"
report $status "nothing that is withheld follows from what is published"
for rule in companion linked formula; do
	attack $rule && [ -s "$work/found" ]
	report $? "without the rule \"$rule\" something does"
done
