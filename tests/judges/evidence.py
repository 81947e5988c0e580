#!/usr/bin/env python3
"""An auditor's reckoning of a state-aid report, from its PDF alone.

usage: evidence.py FILE.pdf [--inputs FOLDER] [--workbook FILE.xlsx]

Takes the attachments out of the PDF, adds up costs.csv and budget.csv anew in
exact fractions, and compares every figure of figures.csv and every table of
figures on the pages with what that gives.  What it knows of the figures it has
from the description of each, not from the program's definitions.  --inputs
compares the digests in sources.json with the files, --workbook the numbers of
the workbook that belongs to the PDF.  Status 1 after a difference, each told
on a line.
"""
import argparse
import csv
import datetime
import hashlib
import io
import json
import pathlib
import re
import subprocess
import sys
from fractions import Fraction

faults = []


def fault(text):
    faults.append(text)


# --- the PDF ----------------------------------------------------------------

RELATIONSHIPS = {'figures.csv': 'Data', 'costs.csv': 'Source',
                 'budget.csv': 'Source', 'sources.json': 'Supplement'}


def run(*command):
    done = subprocess.run(command, capture_output=True)
    if done.returncode not in (0, 3):  # 3: qpdf has warned
        sys.exit(f'{command[0]}: {done.stderr.decode()}')
    return done.stdout


def text_of(value):
    return value[2:] if value.startswith('u:') else value


def attachments(pdf):
    """Name to bytes; what a reader needs to know of each must be there."""
    objects = json.loads(run('qpdf', '--json=2', pdf))['qpdf'][1]
    found = {}
    for entry in objects.values():
        spec = entry.get('value')
        if not isinstance(spec, dict) or spec.get('/Type') != '/Filespec':
            continue
        name = text_of(spec['/UF'])
        stream = objects['obj:' + spec['/EF']['/F']]['stream']['dict']
        kind = '/application/json' if name.endswith('.json') else '/text/csv'
        if stream.get('/Subtype') != kind:
            fault(f'{name}: the MIME type is {stream.get("/Subtype")}')
        if not str(stream.get('/Params', {}).get('/ModDate', '')).startswith('u:D:'):
            fault(f'{name}: it has no date')
        if spec.get('/AFRelationship') != '/' + RELATIONSHIPS.get(name, ''):
            fault(f'{name}: the relationship is {spec.get("/AFRelationship")}')
        if not text_of(spec.get('/Desc', '')):
            fault(f'{name}: it has no description')
        found[name] = run('qpdf', f'--show-attachment={name}', pdf)
    return found


def table(data):
    return list(csv.DictReader(io.StringIO(data.decode())))


# --- the reckoning ----------------------------------------------------------

def paid(row):
    """What a voucher costs: VAT that is returned costs nothing."""
    return row['netto'] + (0 if row['alv_palautus'] == 'K' else row['alv'])


def eligible(row):
    return paid(row) if row['kelpoinen'] == 'K' else 0


def refused(row):
    return paid(row) if row['kelpoinen'] == 'E' else 0


def tax_inside(row):
    return row['alv'] if row['kelpoinen'] == 'K' and row['alv_palautus'] == 'E' else 0


def tax_returned(row):
    return row['alv'] if row['alv_palautus'] == 'K' else 0


def corrected(row):
    return eligible(row) if row['netto'] + row['alv'] < 0 else 0


def months_until(first, last):
    return 12 * (last.year - first.year) + last.month - first.month


class Books:
    """The vouchers and budgets of the document, as of a month's last day."""

    def __init__(self, costs, budget, last):
        self.costs, self.budget, self.last = costs, budget, last
        year = datetime.date(last.year - (last.month < 12), last.month % 12 + 1, 1)
        self.since = {
            'month': last.replace(day=1),
            'half': datetime.date(last.year, 1 if last.month <= 6 else 7, 1),
            'year': year,
            'grant': datetime.date.min,
        }

    def spent(self, amount, window, chosen):
        return sum((amount(row) for row in self.costs
                    if self.since[window] <= row['pvm'] <= self.last
                    and all(row[key] == value for key, value in chosen.items())),
                   Fraction(0))

    def granted(self, amount, chosen):
        return sum((amount(row) for row in self.budget
                    if all(row[key] == value for key, value in chosen.items())),
                   Fraction(0))

    def to_date(self, row):
        """A year's budget by the months of it that have passed."""
        year = int(row['vuosi'])
        if year > self.last.year:
            return 0
        whole = year < self.last.year or row['kausi_loppu'] <= self.last
        return row['budjetti_eur'] * (12 if whole else self.last.month) / 12

    def projects(self):
        return {row['hanke_id']: row for row in self.budget}.values()

    def months_ahead(self):
        left = [max(0, months_until(self.last, row['kausi_loppu'] +
                                    datetime.timedelta(1)) - 1)
                for row in self.projects()]
        return Fraction(sum(left), len(left)) if left else None

    def months_behind(self):
        gone = [min(12, months_until(row['kausi_alku'], self.last) + 1)
                for row in self.projects() if row['kausi_alku'] <= self.last]
        return Fraction(sum(gone), len(gone)) if gone else None


COSTS = {
    'RR01_costs': (eligible, 'grant'),
    'RR02': (eligible, 'month'),
    'RR02_half': (eligible, 'half'),
    'RR02_total': (eligible, 'grant'),
    'RR07_half': (tax_inside, 'half'),
    'RR07_total': (tax_inside, 'grant'),
    'RR08_half': (tax_returned, 'half'),
    'RR08_total': (tax_returned, 'grant'),
    'RR09_half': (refused, 'half'),
    'RR09_total': (refused, 'grant'),
    'RR12_year': (eligible, 'year'),
    'RR13_half': (corrected, 'half'),
    'RR13_total': (corrected, 'grant'),
}
BUDGETS = {
    'RR01_budget': lambda books, row: row['budjetti_eur'],
    'RR02_budget': lambda books, row: row['budjetti_eur'],
    'RR10': lambda books, row: books.to_date(row),
    'RR14': lambda books, row: row['avustus_eur'],
    'RR14_own': lambda books, row: row['omarahoitus_eur'],
}
# Over RR02_total (t), RR02_half (h), RR02_budget (b), RR10 (d), RR12_year (y),
# RR14 (g), months ahead (a) and behind (m); per cent as fractions.
FORMULAS = {
    'RR01': lambda v: v('RR01_costs') / v('RR01_budget'),
    'RR05': lambda v: v('RR02_budget') - v('RR02_total'),
    'RR06': lambda v: v('RR02_total') / v('RR02_budget'),
    'RR11': lambda v: v('RR02_total') / v('RR10') - 1,
    'RR12': lambda v: v('RR02_total') + v('RR12_year') / v('RR12_months') * v('RR12_ahead'),
    'RR12_left': lambda v: v('RR02_budget') - v('RR12'),
    'RR14_share': lambda v: v('RR14') / v('RR02_budget'),
    'RR15_half': lambda v: v('RR02_half') * v('RR14_share'),
    'RR15_total': lambda v: v('RR02_total') * v('RR14_share'),
}
# Of hours, milestones and what they are worth: no money, and no voucher.
ELSEWHERE = re.compile(r'RR(03|04|16)')


def reckon(books, name, chosen):
    """The value; None: it cannot be told (nothing to divide by)."""
    if name in COSTS:
        return books.spent(*COSTS[name], chosen)
    if name in BUDGETS:
        return books.granted(lambda row: BUDGETS[name](books, row), chosen)
    if name == 'RR14_share':
        chosen = {}  # of the budget as a whole
    if name == 'RR12_ahead':
        return books.months_ahead()
    if name == 'RR12_months':
        return books.months_behind()
    try:
        return FORMULAS[name](lambda part: reckon(books, part, chosen))
    except (ZeroDivisionError, TypeError):
        return None


def needs_budget(name):
    return name not in COSTS


def typed(rows, numbers, days):
    for row in rows:
        for key in numbers:
            row[key] = Fraction(row[key] or 0)
        for key in days:
            row[key] = datetime.date.fromisoformat(row[key])
    return rows


def last_day(period):
    year, month = map(int, period.split('-'))
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    return after - datetime.timedelta(1)


def same(text, value):
    """figures.csv has all decimals, or ten of them when they do not end."""
    return abs(Fraction(text) - value) * 2 <= Fraction(1, 10 ** 10)


def compare_figures(figures, costs, budget, period):
    """Each figure against the reckoning; how many were compared."""
    compared = 0
    for row in figures:
        name = row['id']
        chosen = {row['dimension']: row['category']} if row['dimension'] else {}
        where = ' '.join(filter(None, [name, row['period'], *chosen.values()]))
        if row['status'] == 'hidden' or ELSEWHERE.match(name):
            continue
        if name not in {*COSTS, *BUDGETS, *FORMULAS, 'RR12_ahead', 'RR12_months'}:
            if name.startswith('RR'):
                fault(f'{where}: it is not known what this figure is')
            continue
        if needs_budget(name) and row['period'] != period:
            continue  # budget.csv is that of the document's month
        books = Books(costs, budget, last_day(row['period']))
        value = reckon(books, name, chosen)
        compared += 1
        if value is not None and row['unit'] == '%':
            value *= 100
        if value is None or row['value'] == '':
            if (value is None) != (row['value'] == ''):
                fault(f'{where}: {row["value"] or "missing"} in figures.csv, '
                      f'{value} from the vouchers')
        elif not same(row['value'], value):
            fault(f'{where}: {row["value"]} in figures.csv, '
                  f'{float(value):.2f} from the vouchers')
    return compared


def compare_sums(figures):
    """What costs money adds up: categories to their total."""
    totals = {(row['id'], row['period']): row['value']
              for row in figures if not row['dimension']}
    parts = {}
    for row in figures:
        if row['dimension'] and row['id'] in {*COSTS, *BUDGETS, 'RR15_half', 'RR15_total'}:
            key = row['id'], row['period'], row['dimension']
            parts.setdefault(key, []).append(row['value'])
    for (name, period, dimension), values in parts.items():
        total = totals.get((name, period))
        if total and len(values) > 1 and '' not in values and \
                sum(map(Fraction, values)) != Fraction(total):
            fault(f'{name} {period}: the categories of {dimension} are not {total}')


# --- the pages --------------------------------------------------------------

CAPTION = re.compile(r'^\s*(?:Taulukko|Tabell|Table)\s+(\d+)')
TOTAL = re.compile(r'^(Yhteensä|Totalt|Sammanlagt|Summa|Total)\b', re.I)
NUMBER = re.compile(r'[−-]?\d{1,3}( \d{3})*(,\d+)?( ?%)?\*?$')
EMPTY = {'–', '..', 'puuttuu', 'saknas', 'missing'}


def cells_of(line):
    """The label of a row and the numbers behind it."""
    cells = re.split(r'\s{2,}', line.strip())
    count = 0
    while count < len(cells) and (NUMBER.match(cells[-1 - count]) or
                                  cells[-1 - count] in EMPTY):
        count += 1
    return ' '.join(cells[:len(cells) - count]), cells[len(cells) - count:]


def tables(text):
    """Tables that end in a total: each a list of rows of printed numbers, also
    when it goes on on the next page."""
    rows, number = None, None
    for line in text.replace('\u00a0', ' ').replace('\u202f', ' ').splitlines():
        caption = CAPTION.match(line)
        if caption:
            if caption[1] != number:
                rows, number = [], caption[1]
            continue
        label, numbers = cells_of(line)
        if rows is None or not label or not numbers:
            continue
        rows.append(numbers)
        if TOTAL.match(label):
            yield rows
            rows = None


def rounded(value, places):
    """Half away from zero, as print has it."""
    scaled = abs(value) * 10 ** places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = f'{whole:0{places + 1}d}'
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, '')
    text = f'{int(whole):,}'.replace(',', ' ') + (',' + part if places else '')
    return ('−' if value < 0 and text.strip('0,') else '') + text


LOOKS = [lambda value: rounded(value, 0), lambda value: rounded(value, 2),
         lambda value: rounded(value / 1000, 1), lambda value: rounded(value, 1)]


def plain(printed):
    return re.sub(r'\s*[%*]', '', printed)


def follows(shown, values, agree):
    """Whether the cells show the values in their order.  A table of several
    figures has rows that one of them has nothing for, and may leave out rows
    of nothing."""
    if not shown:
        return not any(values)
    if values and agree(shown[0], values[0]) and follows(shown[1:], values[1:], agree):
        return True
    if shown[0] in EMPTY and follows(shown[1:], values, agree):
        return True
    return bool(values) and not values[0] and follows(shown, values[1:], agree)


def fits(column, values):
    """Whether a printed column shows these values, in one of the looks."""
    def in_look(look):
        return lambda printed, value: (
            printed in EMPTY if value is None else
            plain(printed) == look(value) or (value == 0 and printed in EMPTY))
    return any(follows(column, values, in_look(look)) for look in LOOKS)


def printed_figures(figures):
    """What columns a table may have: a figure's categories and its total."""
    columns = {}
    totals = {}
    for row in figures:
        value = Fraction(row['value']) if row['value'] and \
            row['unit'] not in ('date', 'code') and \
            re.fullmatch(r'-?[\d.]+', row['value']) else None
        if row['dimension']:
            key = row['id'], row['period'], row['dimension']
            columns.setdefault(key, []).append(value)
        else:
            totals[row['id'], row['period']] = value
    return [values + [totals.get(key[:2])] for key, values in columns.items()]


def compare_pages(pdf, figures):
    """Each column of each table of figures is one of figures.csv; how many."""
    known = printed_figures(figures)
    compared = 0
    for number, rows in enumerate(tables(run('pdftotext', '-layout', pdf, '-').decode()), 1):
        width = len(rows[-1])
        rows = [row for row in rows if len(row) == width]
        for index in range(width):
            column = [row[index] for row in rows]
            compared += 1
            if not any(fits(column, values) for values in known):
                fault(f'table {number}, column {index + 1}: the printed numbers '
                      f'({", ".join(column)}) are not those of figures.csv')
    if compared == 0:
        fault('no table of figures was found on the pages')
    return compared


# --- the workbook -----------------------------------------------------------

def compare_workbook(path, figures):
    """Each table of figures in the workbook, to the cent."""
    import openpyxl
    known = printed_figures(figures)
    compared = 0
    for sheet in openpyxl.load_workbook(path).worksheets:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        start = 0
        for end, row in enumerate(rows):
            if not (isinstance(row[0], str) and TOTAL.match(row[0])):
                if row[0] is None or all(cell is None for cell in row[1:]):
                    start = end + 1
                continue
            for index in range(1, len(row)):
                column = [line[index] for line in rows[start:end + 1]]
                if not isinstance(column[-1], (int, float)):
                    continue
                column = ['–' if cell is None else cell for cell in column
                          if not isinstance(cell, str) or cell in EMPTY]
                compared += 1
                if not any(agrees(column, values) for values in known):
                    fault(f'{sheet.title}, column {index + 1}: the numbers are '
                          'not those of figures.csv')
            start = end + 1
    if compared == 0:
        fault('no table of figures was found in the workbook')
    return compared


def agrees(column, values):
    """To the cent; a share of one may stand for per cent."""
    def at_scale(scale):
        return lambda cell, value: (
            not value if cell in EMPTY else value is not None and
            abs(Fraction(str(cell)) * scale - value) < Fraction(1, 10 ** 6))
    return any(follows(column, values, at_scale(scale)) for scale in (1, 100))


# --- the sources ------------------------------------------------------------

def digest(data):
    return hashlib.sha256(data).hexdigest()


def compare_sources(statement, files, root):
    for subject in statement['subject']:
        if subject['digest']['sha256'] != digest(files.get(subject['name'], b'')):
            fault(f'{subject["name"]}: it is not the file that sources.json tells of')
    told = {subject['name'] for subject in statement['subject']} | {'sources.json'}
    for name in sorted(set(files) ^ told):
        fault(f'{name}: sources.json and the attachments disagree about it')
    if root is None:
        return 0
    predicate = statement['predicate']
    sources = predicate['deliveries'] + predicate['definitions']
    for source in sources:
        path = pathlib.Path(root, source['name'])
        if not path.is_file() or digest(path.read_bytes()) != source['digest']['sha256']:
            fault(f'{source["name"]}: the file is not the one that was read')
    return len(sources)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('pdf')
    parser.add_argument('--inputs')
    parser.add_argument('--workbook')
    options = parser.parse_args()
    files = attachments(options.pdf)
    for name in RELATIONSHIPS:
        if name not in files:
            sys.exit(f'{options.pdf} carries no {name}')
    statement = json.loads(files['sources.json'])
    period = statement['predicate']['parameters']['period']
    figures = table(files['figures.csv'])
    costs = typed(table(files['costs.csv']), ['netto', 'alv'], ['pvm'])
    budget = typed(table(files['budget.csv']), ['budjetti_eur', 'avustus_eur', 'omarahoitus_eur'],
                   ['kausi_alku', 'kausi_loppu'])
    if any('selite' in row for row in costs):
        fault('costs.csv has free text')
    sources = compare_sources(statement, files, options.inputs)
    compared = compare_figures(figures, costs, budget, period)
    compare_sums(figures)
    columns = compare_pages(options.pdf, figures)
    cells = compare_workbook(options.workbook, figures) if options.workbook else 0
    print(f'{len(costs)} vouchers, {compared} figures, {columns} printed columns, '
          f'{cells} of the workbook, {sources} digests')
    for text in faults:
        print(text, file=sys.stderr)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
