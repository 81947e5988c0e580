#!/bin/sh
# Workbooks before outside judges: openpyxl reads them, LibreOffice opens and
# prints them; the same bytes come out in every zone.  Prints TAP.
set -u

stage=${BUILD:-build}/tests/xlsx/stage
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
canary=7391846257 # the number behind every hidden cell of the driver
count=0

report() { # NAME STATUS [FILE with what went wrong]
	count=$((count + 1))
	if [ "$2" -eq 0 ]; then
		echo "ok $count - $1"
	else
		echo "not ok $count - $1"
		[ -z "${3:-}" ] || sed 's/^/# /' "$3" | head -20
	fi
}

skip() { # NAME WHY
	count=$((count + 1))
	echo "ok $count - $1 # SKIP $2"
}

# Another python may stand first in PATH than the one that openpyxl is for.
python=
for try in python3 /usr/bin/python3; do
	if "$try" -c 'import openpyxl' 2>/dev/null; then
		python=$try
		break
	fi
done

for case in tests/xlsx/*.md; do
	stem=${case%.md}
	name=${stem##*/}
	book=$work/$name.xlsx
	case $name in refused-*) continue ;; esac

	"$stage" file "$stem" "$book" 2>"$work/message"
	report "$name-is-written" $? "$work/message"

	TZ=Pacific/Kiritimati "$stage" file "$stem" "$work/east" &&
		TZ=Pacific/Pago_Pago LC_ALL=C "$stage" file "$stem" "$work/west" &&
		cmp "$book" "$work/east" >"$work/message" 2>&1 &&
		cmp "$book" "$work/west" >"$work/message" 2>&1
	report "$name-has-the-same-bytes-in-all-zones" $? "$work/message"

	python3 - "$book" $canary >"$work/message" 2>&1 <<-'END'
		import re, sys, xml.dom.minidom, zipfile
		package = zipfile.ZipFile(sys.argv[1])
		assert package.testzip() is None
		for name in package.namelist():
		    part = package.read(name).decode()
		    xml.dom.minidom.parseString(part)
		    assert sys.argv[2] not in part, f"a hidden value in {name}"
		    if name.startswith("xl/worksheets/"):
		        assert not re.search(r"<f[ >]", part), f"a formula in {name}"
		    assert 'state="hidden"' not in part, "a hidden sheet"
		    if name.startswith("xl/drawings/drawing"):
		        for shape in re.findall(r"<xdr:cNvPr [^>]*>", part):
		            text = re.search(r'descr="([^"]+)"', shape)
		            assert text, "a chart without alternative text"
	END
	report "$name-holds-nothing-hidden-and-no-formula" $? "$work/message"

	if [ -z "$python" ]; then
		skip "$name-is-read-by-openpyxl" "no openpyxl here"
		continue
	fi
	"$python" - "$book" "$name" >"$work/message" 2>&1 <<-'END'
		import sys, datetime, openpyxl
		book = openpyxl.load_workbook(sys.argv[1])
		name = sys.argv[2]
		sheet = book.worksheets[0]
		assert (len(book.worksheets) > 1) == name.startswith("book")
		assert book.properties.title and book.properties.creator
		assert book.properties.created == datetime.datetime(2024, 2, 29)
		for each in book.worksheets:
		    assert each.page_setup.paperSize == 9
		    assert each.sheet_properties.pageSetUpPr.fitToPage
		    kinds = {cell.data_type for row in each.rows for cell in row
		             if cell.value is not None}
		    assert kinds <= {"s", "n", "d"}, kinds
		    for row in each.rows:
		        for cell in row:
		            link = cell.hyperlink
		            if link and link.location:
		                target = link.location.rsplit("!", 1)[0].strip("'")
		                assert target in book.sheetnames, target
		charts = {"share-bar-with-its-own-range": 2,
		          "share-bar-of-a-tables-shares": 1,
		          "line-with-a-gap-and-a-hidden-month": 2,
		          "book-of-many-sheets": 4}.get(name, 0)
		found = sum(len(each._charts) for each in book.worksheets)
		assert found == charts, found
		if name == "book-of-many-sheets":
		    series = book["Sarjat"]
		    assert series["A4"].value == datetime.datetime(2023, 2, 1)
		    assert series["B11"].value is None # no delivery: a gap
		    assert series["B13"].value == ".."
		    assert book["2 Luetut aineistot"]["D4"].value == \
		        datetime.datetime(2024, 2, 29)
		if name == "book-keeps-the-header-of-a-high-table":
		    assert [each.freeze_panes for each in book.worksheets] == \
		        [None, "A4", None]
		if "share-bar-of" in name:
		    assert [t for t in sheet.tables] == ["Table1"]
		    assert any(cell.value == 1423 for row in sheet.rows for cell in row)
		if name.startswith("hidden"):
		    assert any(cell.value == ".." for row in sheet.rows for cell in row)
	END
	report "$name-is-read-by-openpyxl" $? "$work/message"
done

# The real thing: the month's report as a workbook, over the sample.
report_book=$work/kuukausiraportti.xlsx
"${BUILD:-build}/kausi" build --quiet --county keusote --period 2024-02 \
    --document kuukausiraportti --form workbook --out "$work/out" \
    >"$work/message" 2>&1 &&
	find "$work/out" -name 'kuukausiraportti-workbook.fi.xlsx' \
	    -exec cp {} "$report_book" \; && [ -s "$report_book" ]
report "the-months-workbook-is-written" $? "$work/message"
if [ -n "$python" ] && [ -s "$report_book" ]; then
	"$python" - "$report_book" >"$work/message" 2>&1 <<-'END'
		import datetime, sys, openpyxl
		book = openpyxl.load_workbook(sys.argv[1])
		names = book.sheetnames
		assert names[:2] == ["Sisällys", "Tunnusluvut"], names
		assert names[-3:] == ["Sarjat", "Määritelmät", "Teksti"], names
		tables = [n for n in names if n[0].isdigit()]
		assert [n.split()[0] for n in tables] == \
		    [str(i + 1) for i in range(len(tables))], tables
		links = {cell.hyperlink.location.rsplit("!", 1)[0].strip("'")
		         for row in book["Sisällys"].rows for cell in row
		         if cell.hyperlink}
		assert links == set(names[1:]), links
		figures = {row[0].value: row[4].value
		           for row in book["Tunnusluvut"].iter_rows(min_row=4)}
		assert all(isinstance(figures[name], (int, float)) for name in
		           ("Työnantajia", "Voimassa olevia työsopimuksia"))
		months = [book["Sarjat"].cell(row, 1).value for row in range(4, 17)]
		assert months[0] == datetime.datetime(2023, 2, 1), months
		assert months[-1] == datetime.datetime(2024, 2, 1), months
		assert len(book["Sarjat"]._charts) == 4
		for sheet in book.worksheets:
		    assert sheet.sheet_state == "visible"
		    assert all(cell.data_type != "f" for row in sheet.rows
		               for cell in row)
	END
	report "the-months-workbook-is-read-by-openpyxl" $? "$work/message"
fi

if command -v soffice >/dev/null 2>&1; then
	soffice "-env:UserInstallation=file://$work/profile" --headless \
	    --convert-to pdf --outdir "$work/pdf" "$work"/*.xlsx \
	    >"$work/message" 2>&1
	for book in "$work"/*.xlsx; do
		name=${book##*/}
		[ -s "$work/pdf/${name%.xlsx}.pdf" ]
		report "${name%.xlsx}-is-printed-by-libreoffice" $? "$work/message"
	done
	text=$(pdftotext -layout "$work/pdf/share-bar-of-a-tables-shares.pdf" - |
		tr -s ' \302\240' ' ')
	case $text in
	*"Heta-TES 1 423 80 %"* | *"Heta-TES 1,423 80 %"*) status=0 ;;
	*) status=1 ;;
	esac
	echo "$text" >"$work/message"
	report "libreoffice-shows-numbers-and-shares" $status "$work/message"
else
	skip "workbooks-are-printed-by-libreoffice" "no libreoffice here"
fi

# A failing disk: whichever write fails, no cut workbook is called a success.
if strace -o /dev/null -e inject=fsync:error=EIO true 2>/dev/null; then
	stem=tests/xlsx/share-bar-of-a-tables-shares
	good=$work/${stem##*/}.xlsx
	: >"$work/faults"
	n=1 status=1
	while [ $n -le 200 ]; do
		rm -f "$work/tried"
		ASAN_OPTIONS=detect_leaks=0 strace -f -o "$work/trace" \
		    --seccomp-bpf -e trace=write \
		    -e inject=write:error=ENOSPC:when=$n \
		    "$stage" file $stem "$work/tried" 2>"$work/message"
		status=$?
		grep -q INJECTED "$work/trace" || break
		if [ $status -eq 0 ]; then
			cmp -s "$good" "$work/tried" ||
				echo "write $n: a cut workbook" >>"$work/faults"
		elif ! grep -q ' error: ' "$work/message"; then
			echo "write $n: no reason told" >>"$work/faults"
		fi
		n=$((n + 1))
	done
	[ $n -gt 20 ] || echo "only $n writes tried" >>"$work/faults"
	[ ! -s "$work/faults" ]
	report "a-failing-write-is-never-a-cut-workbook" $? "$work/faults"
else
	skip "a-failing-write-is-never-a-cut-workbook" "strace cannot trace here"
fi

echo "1..$count"
