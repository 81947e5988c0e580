#!/bin/bash
# What a language calls the indicators: a wrong id is refused where it stands,
# what lacks is told by name.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash

# change SED: fresh templates with a change in English.
change() {
	rm -rf "$work/templates"
	cp -r templates "$work/templates"
	sed -i "$1" "$work/templates/lang/en.yaml"
}

checked() { "$KAUSI" check --templates "$work/templates"; }

change 's/^  HA04: /  HA94: /'
expect "an unknown indicator is refused" 2 \
    "en.yaml:[0-9]*:3: error: there is no indicator HA94; did you mean HA04? \[name\]" checked
change '/^  HA05: /d'
expect "a label that lacks is told" 0 \
    "warning: HA05 has no label in the language en: .* \[translation\]" checked
change '/^  HA11: Costs/d'
expect "a note that lacks is told" 0 "HA11 has no note in the language en" checked
change 's/^  HA02: A client/  HA04: A client/'
expect "a note of none is refused" 2 "HA04 has no such note; leave it out" checked
change 's/2025-05-01: /2025-05-02: /'
expect "a break of another day is refused" 2 "HA06 has no such break" checked
change 's/2025-05-01: /toukokuu: /'
expect "a break has a day" 2 "expected a day like 2025-05-01" checked
change 's/^breaks:/jaksot:/'
expect "an unknown key is refused" 2 "unknown key jaksot" checked
change 's/^  nil: .*//'
expect "a word that lacks is refused" 2 'expected a text for the word "nil"' checked
change ''
rm "$work/templates/lang/en.yaml"
expect "a language that nobody needs may be away" 0 "" checked
