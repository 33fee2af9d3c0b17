#!/usr/bin/env python3
"""A slow, plain reading of Rapport's scoring specification (model chief-networker, version 1), for use as an oracle.

Usage: chief_networker.py FOLDER --month 2026-10 [--as-of 2026-10-20 | instant]  > out.json

The cases beside this file were made with Python 3.11, nothing else installed, by
    for seed in 2 7 17 22 23 24; do
      python3 chief_networker.py cases/$seed $(python3 make_cases.py --seed $seed cases/$seed) > cases/$seed.json
    done
    python3 chief_networker.py cases/47 $(python3 make_cases.py --seed 47 --months 16 cases/47) > cases/47.json
    for seed in 62 66; do
      python3 chief_networker.py cases/$seed $(python3 make_cases.py --seed $seed --bni cases/$seed) > cases/$seed.json
    done
    python3 chief_networker.py cases/61 $(python3 make_cases.py --seed 61 --books cases/61) > cases/61.json

Times are exact (datetimes in UTC, hours as Fractions); floats appear only where the specification has a root, a power or a printed figure.
Nothing is indexed or incremental: each question scans a person's rows. Points the text leaves open are in DECISIONS.md.
"""
import argparse
import csv
import functools
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from zoneinfo import ZoneInfo

EPS = 1e-9
DAY = timedelta(days=1)
RECORD_KINDS = {"event", "contact", "interaction", "referral", "introduction", "outcome"}  # Exposure: "Record here means..."
SAME_DAY_STANDS_AFTER = True  # DECISIONS.md 1: False reads the exchange rule by instants alone
LIVE = {"call", "meeting", "one_to_one"}  # Answers: "live (call, meeting, one-to-one, either direction)"


# ---------------------------------------------------------------------------------------------------------------- the model

@dataclass(frozen=True)
class Measure:
    """One line of the table of measures: kind is count, rate or wait; r0 and w belong to shrunk rates."""
    id: str
    weight: int
    kind: str
    curve: tuple
    r0: Fraction = None
    w: int = None


@dataclass(frozen=True)
class Dimension:
    """One dimension of the table with its weight and measures."""
    id: str
    weight: int
    measures: tuple


def half(value):
    """The saturating curve of the given half value."""
    return ("saturating", Fraction(value), None)


def line(low, high):
    """The linear curve from low (0 points) to high (100 points)."""
    return ("linear", Fraction(low), Fraction(high))


MODEL = (
    Dimension("presence", 15, (Measure("events", 1, "count", half("1.5")),)),
    Dimension("reach", 20, (Measure("new_contacts", 2, "count", half(4)),
                            Measure("new_share", 1, "rate", line(0, 1), Fraction("0.5"), 10))),
    Dimension("open_door", 10, (Measure("direct_cards", 1, "rate", line(0, 1), Fraction("0.5"), 2),)),
    Dimension("answering", 25, (Measure("answered_in_time", 3, "rate", line(0, 1), Fraction("0.5"), 2),
                                Measure("waiting_time", 2, "wait", line(72, 0)))),
    Dimension("trust", 10, (Measure("second_touch", 2, "rate", line(0, "0.8"), Fraction("0.3"), 2),
                            Measure("one_to_ones", 1, "count", half(1)),
                            Measure("no_pitch", 1, "rate", line("0.5", 1), Fraction("0.8"), 2))),
    Dimension("giving", 15, (Measure("referrals_given", 2, "count", half(1)),
                             Measure("introductions", 1, "count", half(1)))),
    Dimension("inside", 5, (Measure("inside_conversations", 1, "count", half(3)),
                            Measure("ideas_and_issues", 1, "count", half(1)))),
)


def points_of(curve, x):
    """Curves: points of a value, clamped to 0...100."""
    shape, a, b = curve
    if shape == "saturating":
        raw = 100 * (1 - 2.0 ** (-float(x) / float(a)))
    else:
        raw = float(100 * (Fraction(x) - a) / (b - a))
    return min(100.0, max(0.0, raw))


def slope_of(curve, x):
    """Curves: size of the slope; a linear curve has slope 0 at or beyond its bounds (points within 1e-9 of 0 or 100)."""
    shape, a, b = curve
    if shape == "saturating":
        return 100 * math.log(2) / float(a) * 2.0 ** (-float(x) / float(a))
    points = points_of(curve, x)
    return 0.0 if points <= EPS or points >= 100 - EPS else float(100 / abs(b - a))


# ------------------------------------------------------------------------------------------------- text, e-mail, phone, cells

SPACES = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"


def fold(text):
    """Folding: NFD, full case folding, NFD, without non-spacing marks, Unicode white space to one space, trimmed."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    return re.sub(f"[{SPACES}]+", " ", text).strip(" ")


def usable_email(text):
    """E-mail: x@y.z, no blanks, one @, case-folded; malformed ones are ignored (None)."""
    text = text.strip(SPACES)
    return text.casefold() if re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", text) else None


def usable_phone(text, country):
    """Phone: digits with + in front or not, 00 is +, and a national number completed with the country code."""
    digits = re.sub("[^0-9]", "", text)
    plus = "+" in re.split("[0-9]", text)[0]
    if not plus and digits.startswith("00"):
        plus, digits = True, digits[2:]
    if not digits:
        return None
    if plus:
        return "+" + digits
    if country and len(digits) >= 7:
        return "+" + with_country(digits, country)
    return digits


def with_country(digits, country):
    """Phone: seven or more digits lose one leading 0 (not for 39) and get +c; c = 1: eleven digits from 1 just get the +."""
    if country == "1" and len(digits) == 11 and digits[0] == "1":
        return digits
    if country != "39" and digits[0] == "0":
        digits = digits[1:]
    return country + digits


def is_phone_cell(text):
    """A contact cell of only five or more digits with blanks and + ( ) . / - is read as a phone."""
    return re.fullmatch(r"[0-9\s+()./\-]+", text) is not None and len(re.sub("[^0-9]", "", text)) >= 5


# ------------------------------------------------------------------------------------------------------- calendar and people

WEEKDAYS = {"mo": 0, "tu": 1, "di": 1, "we": 2, "mi": 2, "th": 3, "do": 3, "fr": 4, "sa": 5, "so": 6, "su": 6}


def weekday(word):
    """A weekday's number from its first two letters, English or German."""
    return WEEKDAYS[word.strip().lower()[:2]]


def weekday_set(text):
    """workdays: `Mon-Wed`, `Mo,Di,Mi`; a range may run over the end of the week."""
    days = set()
    for part in re.split(r"[,;\s]+", re.sub(r"\s*-\s*", "-", text.strip())):
        first, last = (part.split("-") + [part])[:2] if "-" in part else (part, part)
        i, end = weekday(first), weekday(last)
        days.add(i)
        while i != end:
            i = (i + 1) % 7
            days.add(i)
    return days


@dataclass
class Organisation:
    """Configuration: one organisation, one time zone, one calendar."""
    name: str = None
    zone: ZoneInfo = ZoneInfo("UTC")
    weekend: frozenset = frozenset({5, 6})
    holidays: frozenset = frozenset()
    country: str = None
    window_months: int = 3
    new_days: int = 90

    def instant(self, local):
        """Time: a local time that occurs twice is the first, one that does not occur takes the offset before the change."""
        return local.replace(tzinfo=self.zone, fold=0).astimezone(timezone.utc)

    def day_start(self, day):
        """The first instant of a local day."""
        return self.instant(datetime(day.year, day.month, day.day))

    def day_of(self, instant):
        """The local day of an instant."""
        return instant.astimezone(self.zone).date()

    def printed(self, instant):
        """Instants are printed local with offset, +00:00 for UTC."""
        return instant.astimezone(self.zone).isoformat()


@dataclass
class Person:
    """A row of the team list with the person's leave."""
    id: str
    name: str
    role: str
    team: str = None
    reports_to: str = None
    email: str = None
    phone: str = None
    start: date = None
    end: date = None
    fte: Fraction = Fraction(1)
    workdays: set = None
    leave: set = field(default_factory=set)

    def employed(self, day):
        """Exposure: blank start and end are unbounded; both days belong to the employment."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def counts(person, org, day):
    """Counted hours: whether a local day is counted for the person."""
    free = day.weekday() not in person.workdays if person.workdays is not None else day.weekday() in org.weekend
    return not free and day not in org.holidays and day not in person.leave and person.employed(day)


def counted_hours(person, org, start, stop):
    """Counted hours between two instants, day by day, exact."""
    total, day = timedelta(0), org.day_of(start)
    while start < stop and day <= org.day_of(stop):
        if counts(person, org, day):
            total += max(timedelta(0), min(stop, org.day_start(day + DAY)) - max(start, org.day_start(day)))
        day += DAY
    return Fraction(total // timedelta(microseconds=1), 3_600_000_000)


def next_counted_day(person, org, day):
    """Bare dates: the next counted day after a day (None if ten years hold none)."""
    return next((day + n * DAY for n in range(1, 3660) if counts(person, org, day + n * DAY)), None)


# ------------------------------------------------------------------------------------------------------------ rows and naming

@dataclass(frozen=True)
class Cell:
    """What a row says of one contact: who is named, by which identifiers."""
    name: str = ""
    folded: str = ""
    company: str = ""
    email: str = None
    phone: str = None
    person: str = None

    def names_somebody(self):
        """A row that names nobody is rejected."""
        return bool(self.folded or self.email or self.phone or self.person)

    def name_alone(self):
        """A name without e-mail, phone and company."""
        return bool(self.folded) and not (self.email or self.phone or self.company or self.person)


@dataclass(eq=False)
class Row:
    """One valid log row: its instant, whether that was a bare date, its local day, what it names."""
    kind: str
    person: str
    at: datetime
    bare: bool
    day: date
    values: dict
    cells: list
    answered: tuple = None  # (instant, bare, day)


class Rejected(Exception):
    """A row that cannot be used."""


def read_when(text, org):
    """Dates: ISO 8601 with or without time and offset, to (instant, bare, local day)."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Rejected(f"impossible date {text!r}") from None
    if re.fullmatch(r"\d{4}-?\d\d-?\d\d", text):
        return org.day_start(moment.date()), True, moment.date()
    instant = moment.astimezone(timezone.utc) if moment.tzinfo else org.instant(moment)
    return instant, False, org.day_of(instant)


def read_cell(company, org, team, text, email="", phone=""):
    """Who is who: a contact cell that is a person id, an e-mail or a phone number is read as that."""
    email, phone, text = usable_email(email), usable_phone(phone, org.country), text.strip(SPACES)
    person = text if text in team else None
    if person:
        text = ""
    elif usable_email(text):
        email, text = email or usable_email(text), ""
    elif is_phone_cell(text):
        phone, text = phone or usable_phone(text, org.country), ""
    folded = fold(text)
    return Cell(text if folded else "", folded, fold(company), email, phone, person)


REQUIRED = {"event": ["event"], "contact": [], "interaction": ["direction"], "referral": ["direction"], "introduction": [],
            "outcome": ["outcome"], "connection": []}


def read_row(kind, values, org, team):
    """One log row; raises Rejected as the specification says."""
    when = values.get("at" if kind == "interaction" else "date", "")
    if values.get("person") not in team:
        raise Rejected("unknown person")
    if not when or any(not values.get(key) for key in REQUIRED[kind]):
        raise Rejected("missing required cell")
    instant, bare, day = read_when(when, org)
    row = Row(kind, values["person"], instant, bare, day, values, cells_of(kind, values, org, team))
    if kind == "event":
        check_talks(row)
    if kind == "interaction" and values.get("answered_at"):
        row.answered = read_when(values["answered_at"], org)
        check_answer(row)
    return row


def cells_of(kind, values, org, team):
    """The contacts a row names; contact, interaction, referral and connection must name one, an introduction one of its two."""
    if kind == "event":
        return []
    get = lambda key: values.get(key, "")
    cells = [read_cell(get("company"), org, team, get("contact"), get("email"), get("phone"))]
    if kind == "introduction":
        cells.append(read_cell("", org, team, get("other_contact")))
    cells = [cell for cell in cells if cell.names_somebody()]
    if not cells and kind != "outcome":
        raise Rejected("names nobody")
    return cells


def check_talks(row):
    """new_share: new_people > conversations is rejected."""
    talks, new = row.values.get("conversations", ""), row.values.get("new_people", "")
    if talks and new and int(new) > int(talks):
        raise Rejected("new_people > conversations")


def check_answer(row):
    """Answers: answered_at before `at`, or before its day if either is a bare date, is rejected."""
    instant, bare, day = row.answered
    if (day < row.day) if bare or row.bare else (instant < row.at):
        raise Rejected("answered_at before at")


# ------------------------------------------------------------------------------------------------------------------- reading

def read_table(folder, *names):
    """The rows of the first of the named CSV files that exists, cells trimmed."""
    for name in names:
        path = Path(folder) / name
        if path.exists():
            with open(path, encoding="utf-8-sig", newline="") as file:
                return [{k: (v or "").strip(SPACES) for k, v in row.items() if k} for row in csv.DictReader(file)]
    return []


def read_config(folder):
    """rapport.yaml: simple `key: value` and inline lists only."""
    path, found = Path(folder) / "rapport.yaml", {}
    for text in path.read_text("utf-8").splitlines() if path.exists() else []:
        match = re.match(r"([a-z_]+)\s*:\s*(.*?)\s*(?:\s#.*)?$", text)
        if match:
            found[match[1]] = match[2].strip("\"'")
    return found


def inline_list(text):
    """The items of an inline YAML list."""
    return [item.strip().strip("\"'") for item in text.strip("[] ").split(",") if item.strip()]


def read_organisation(folder):
    """The configuration keys that scoring needs."""
    config, org = read_config(folder), Organisation()
    org.name = config.get("organisation")
    org.zone = ZoneInfo(config.get("time_zone", "UTC"))
    if "weekend" in config:
        org.weekend = frozenset(weekday(word) for word in inline_list(config["weekend"]))
    org.holidays = frozenset(date.fromisoformat(day) for day in inline_list(config.get("holidays", "")))
    org.country = re.sub("[^0-9]", "", config.get("country_code", "")) or None
    org.window_months = int(config.get("window_months", 3))
    org.new_days = int(config.get("new_days", 90))
    return org


BOOK_EMAILS = ["E-mail Address", "E-mail 2 Address", "E-mail 3 Address"]
BOOK_PHONES = ["Business Phone", "Mobile Phone", "Home Phone"]


def read_cards(folder, org, team):
    """Address books: book.csv is everybody's, book.ID.csv one person's; an entry is an owner and a cell for each e-mail and phone."""
    cards = []
    for path in sorted(Path(folder).glob("book*.csv")):
        owner = path.name[5:-4] or None
        for row in read_table(folder, path.name):
            name = " ".join(filter(None, (row["First Name"], row["Last Name"])))
            cells = [read_cell(row["Company"], org, team, name, email=row[key]) for key in BOOK_EMAILS if usable_email(row[key])]
            cells += [read_cell(row["Company"], org, team, name, phone=row[key]) for key in BOOK_PHONES if usable_phone(row[key], org.country)]
            cards.append((owner, cells))
    return cards


def read_team(folder, org):
    """The team list and everybody's leave."""
    day = lambda text: date.fromisoformat(text) if text else None
    team = {}
    for row in read_table(folder, "team.csv"):
        get = lambda key: row.get(key, "")
        team[row["person"]] = Person(
            row["person"], row["name"], row["role"], get("team") or None, get("reports_to") or None, usable_email(get("email")),
            usable_phone(get("phone"), org.country), day(get("start_date")), day(get("end_date")), Fraction(get("fte") or 1),
            weekday_set(get("workdays")) if get("workdays") else None)
    for row in read_table(folder, "leave.csv"):
        first, last = day(row["from"]), day(row["to"])
        team[row["person"]].leave.update(first + n * DAY for n in range((last - first).days + 1))
    return team


def read_rows(folder, org, team):
    """All usable log rows and the number rejected; needs_answer = no takes part in nothing and is left out here."""
    rows, rejected = [], 0
    for kind in REQUIRED:
        for values in read_table(folder, kind + ".csv", kind + "s.csv"):
            try:
                row = read_row(kind, values, org, team)
            except Rejected as reason:
                rejected += 1
                print(f"rejected {kind}: {reason}: {values}", file=sys.stderr)
                continue
            if values.get("needs_answer") != "no":
                rows.append(row)
    return rows, rejected


@dataclass(frozen=True)
class Report:
    """What a BNI report says of one person in one month: a PALMS row, or the marks of an attendance row."""
    person: str
    chapter: str
    first: date
    last: date
    attended: int = 0  # P + L
    one_to_ones: int = 0
    given: int = 0  # RGI + RGO
    marks: tuple = None  # (day, was there), of an attendance row


def member(team, first, last):
    """The one person whose name has the same folded words in any order; equal order comes first."""
    for key in (fold, lambda name: " ".join(sorted(fold(name).split(" ")))):
        found = [p.id for p in team.values() if key(p.name) == key(f"{first} {last}")]
        if found:
            return found[0] if len(found) == 1 else None


def read_reports(folder, team):
    """BNI reports as CSV with a preamble; those over more than a calendar month are left out."""
    found = []
    for path in sorted(Path(folder).glob("bni-*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        top = next(i for i, line in enumerate(lines) if line[:1] == ["First Name"])
        said = {line[0]: line[1] for line in lines[:top] if len(line) > 1}
        chapter = re.sub("^bni ", "", fold(said["Chapter:"]))
        first, last = date.fromisoformat(said["From:"][:10]), date.fromisoformat(said["To:"][:10])
        for line in lines[top + 1:]:
            row = dict(zip(lines[top], line))
            person = member(team, row["First Name"], row["Last Name"])
            if person and "RGI" in row and (first.year, first.month) == (last.year, last.month):
                number = lambda key: int(float(row[key] or 0))
                found.append(Report(person, chapter, first, last, number("P") + number("L"), number("1-2-1"), number("RGI") + number("RGO")))
            if person and "RGI" not in row:
                marks = [(attendance_day(key, first), mark) for key, mark in row.items() if mark and not key.endswith("Name")]
                for month in sorted({(day.year, day.month) for day, _ in marks}):
                    days = sorted((day, mark in "PL") for day, mark in marks if (day.year, day.month) == month)
                    found.append(Report(person, chapter, days[0][0], days[-1][0], marks=tuple(days)))
    return found


def attendance_day(header, first):
    """`Apr 01`: the year follows from the period, which is less than a year long."""
    day = datetime.strptime(f"{header} {first.year}", "%b %d %Y").date()
    return day if day >= first else day.replace(year=first.year + 1)


# ------------------------------------------------------------------------------------------------------------------ the month

def add_months(first, n):
    """The first of the month n months from the month of a day."""
    index = first.year * 12 + first.month - 1 + n
    return date(index // 12, index % 12 + 1, 1)


@dataclass(frozen=True)
class Moment:
    """A month M, its window, and the as-of instant with the last reported day."""
    month: date
    window_start: date
    window_end: date
    as_of: datetime
    last_day: date

    def days(self):
        """The window's days up to the last reported day."""
        return [self.window_start + n * DAY for n in range((self.last_day - self.window_start).days + 1)]

    def has(self, day):
        """Whether a local day lies in the window, up to the last reported day."""
        return self.window_start <= day <= self.last_day


def moment_of(org, month, as_of=None):
    """Time: a report for month M is as of the end of M, or as of an instant within M."""
    as_of = as_of or org.day_start(add_months(month, 1))
    last = org.day_of(as_of - timedelta(microseconds=1))
    return Moment(month, add_months(month, 1 - org.window_months), add_months(month, 1) - DAY, as_of, last)


def read_as_of(text, org):
    """--as-of: an instant, or a date meaning its end."""
    instant, bare, day = read_when(text, org)
    return org.day_start(day + DAY) if bare else instant


# ---------------------------------------------------------------------------------------------------------------- who is who

@dataclass(eq=False)
class Naming:
    """One cell of one row, with the colleague it names, if any."""
    row: Row
    cell: Cell
    colleague: str = None
    card: int = None  # the number of an address book's entry, which has no row


@dataclass(eq=False)
class Contact:
    """One resolved contact of a person."""
    namings: list

    @functools.cached_property
    def rows(self):
        """Its rows, each once."""
        return list({id(naming.row): naming.row for naming in self.namings if naming.row}.values())

    @functools.cached_property
    def colleague(self):
        """Inside: if any row of a contact is inside, the contact is (several colleagues: the lowest id)."""
        return min((n.colleague for n in self.namings if n.colleague not in (None, ONESELF)), default=None)

    @functools.cached_property
    def first_touch(self):
        """first_touch: the earliest instant of any row that names the contact."""
        return min(row.at for row in self.rows)

    @functools.cached_property
    def met(self):
        """met: the first contact row, or None."""
        return min((row for row in self.rows if row.kind == "contact"), key=lambda row: row.at, default=None)

    @functools.cached_property
    def interactions(self):
        """The interactions with the contact."""
        return [row for row in self.rows if row.kind == "interaction"]

    @functools.cached_property
    def printed_name(self):
        """The name in the earliest row (ties: least by code point), else its e-mail, else its phone."""
        first = [n.cell for n in self.namings if n.row and n.row.at == self.first_touch]
        for key in ("name", "email", "phone"):
            found = [getattr(cell, key) for cell in first if getattr(cell, key)]
            if found:
                return min(found)
        return ""


ONESELF = "oneself"


def colleague_named(cell, me, team):
    """Inside: who of the team list a cell names, by id, e-mail, phone, or name alone; ONESELF; or None."""
    if cell.person:
        return ONESELF if cell.person == me.id else cell.person
    for key in ("email", "phone"):
        value = getattr(cell, key)
        owners = [p.id for p in team.values() if value and getattr(p, key) == value]
        others = [i for i in owners if i != me.id]
        if others:
            return min(others)
        if owners:
            return ONESELF
    if cell.name_alone():
        return min((p.id for p in team.values() if p.id != me.id and fold(p.name) == cell.folded), default=None)
    return None


def switchboards(namings, key):
    """The e-mails or phones that occur with three folded names that share no word pairwise."""
    names = defaultdict(set)
    for naming in namings:
        if getattr(naming.cell, key) and naming.cell.folded:
            names[getattr(naming.cell, key)].add(naming.cell.folded)
    apart = lambda a, b: not set(a.split(" ")) & set(b.split(" "))
    return {value for value, found in names.items()
            if any(apart(a, b) and apart(b, c) and apart(a, c) for a, b, c in combinations(sorted(found), 3))}


def keys_of(cell, boards):
    """A row's identifiers: e-mail, phone, folded name with company; at a switchboard only rows of equal name join."""
    keys = []
    for key in ("email", "phone"):
        value = getattr(cell, key)
        if value:
            keys.append((key, value, cell.folded if value in boards[key] else None))
    if cell.folded and cell.company:
        keys.append(("name", cell.folded, cell.company))
    return keys


def joined(namings, boards):
    """Rows that share an identifier, directly or through other rows, are one contact: merge groups until none touch."""
    groups = []  # (set of keys, namings)
    for naming in namings:
        keys, members = set() if naming.colleague == ONESELF else set(keys_of(naming.cell, boards)), [naming]
        if naming.card is not None:
            keys.add(("card", naming.card))
        keys = keys or {("alone", id(naming))}
        apart = []
        for other_keys, other_members in groups:
            if keys & other_keys:
                keys, members = keys | other_keys, members + other_members
            else:
                apart.append((other_keys, other_members))
        groups = apart + [(keys, members)]
    return [members for _, members in groups]


def resolve(me, rows, team, cards):
    """Contacts are resolved per person over the person's rows before the as-of instant, with the cards that concern the person:
    a card is like rows of one contact that are no touch; what it makes oneself is left out."""
    namings = [Naming(row, cell, colleague_named(cell, me, team)) for row in rows for cell in row.cells]
    namings = [n for n in namings if n.colleague != ONESELF]
    outside_alone = [n for n in namings if n.cell.name_alone() and not n.colleague]
    inside_alone = [n for n in namings if n.cell.name_alone() and n.colleague]
    rest = [n for n in namings if not n.cell.name_alone()]
    rest += [Naming(None, cell, colleague_named(cell, me, team), number)
             for number, (owner, cells) in enumerate(cards) if owner in (None, me.id) for cell in cells]
    others = [n for n in rest if n.colleague != ONESELF]
    groups = joined(rest, {key: switchboards(others, key) for key in ("email", "phone")})
    found = [Contact(group) for group in place_names_alone(groups, outside_alone) + grouped_by_colleague(inside_alone)]
    return [c for c in found if c.rows and (c.colleague or all(n.colleague != ONESELF for n in c.namings))]


def place_names_alone(groups, alone):
    """A name alone joins the one contact that has a row with that folded name; else all rows of that name alone are one."""
    own, extra = defaultdict(list), defaultdict(list)
    for naming in alone:
        having = [i for i, group in enumerate(groups)
                  if any(n.cell.folded == naming.cell.folded and n.colleague != ONESELF for n in group)]
        (extra[having[0]] if len(having) == 1 else own[naming.cell.folded]).append(naming)
    return [group + extra[i] for i, group in enumerate(groups)] + list(own.values())


def grouped_by_colleague(namings):
    """A colleague's name alone joins nothing else."""
    found = defaultdict(list)
    for naming in namings:
        found[naming.colleague].append(naming)
    return list(found.values())


# ------------------------------------------------------------------------------------------------------------ restricted mean

CAP = Fraction(72)
FOREVER = Fraction(10 ** 9)


def kaplan_meier(waits):
    """Steps (t, d, n, survival after t) at the answer times; at equal times answers come before censorings."""
    steps, survival = [], Fraction(1)
    for t in sorted({t for t, answered in waits if answered}):
        d = sum(1 for u, answered in waits if answered and u == t)
        n = sum(1 for u, _ in waits if u >= t)
        survival *= Fraction(n - d, n)
        steps.append((t, d, n, survival))
    return steps


def area(steps, start):
    """Area under the curve from start to 72, flat after the last observation."""
    cuts = sorted({start, CAP} | {t for t, *_ in steps if start < t < CAP})
    total = Fraction(0)
    for left, right in zip(cuts, cuts[1:]):
        level = min((s for t, _, _, s in steps if t <= left), default=Fraction(1))
        total += level * (right - left)
    return total


def restricted_mean(waits):
    """waiting_time: restricted mean and its variance, with two pseudo-waits (answered at 0 h, censored at infinity)."""
    steps = kaplan_meier(list(waits) + [(Fraction(0), True), (FOREVER, False)])
    variance = sum((area(steps, t) ** 2 * Fraction(d, n * (n - d)) for t, d, n, _ in steps if t <= CAP and n > d), Fraction(0))
    return area(steps, Fraction(0)), variance


# ------------------------------------------------------------------------------------------------------- a person in a month

@dataclass(frozen=True)
class Answer:
    """When an inbound interaction was answered."""
    at: datetime
    bare: bool
    day: date


class Log:
    """One person's rows before the as-of instant, seen from one moment; every figure below is read from here."""

    touched = 0  # second touches whose 30 days are taken as over

    def __init__(self, person, rows, moment, org, team, reports=(), cards=()):
        self.p, self.m, self.org, self.team, self.cards = person, moment, org, team, cards
        self.reports = [r for r in map(self.as_known, reports) if r and r.person == person.id]
        self.rows = [row for row in rows if row.person == person.id and row.at < moment.as_of]
        self.contacts = resolve(person, self.rows, team, cards)
        self.outside = [c for c in self.contacts if not c.colleague]

    # -- exposure

    @functools.cached_property
    def months(self):
        """months: fte over the employed days not on leave, per day of the whole window, times window_months."""
        at_work = sum(1 for day in self.m.days() if self.p.employed(day) and day not in self.p.leave)
        whole = (self.m.window_end - self.m.window_start).days + 1
        return self.p.fte * at_work / whole * self.org.window_months

    def employed_days(self):
        """Days of the window so far on which the person is employed."""
        return [day for day in self.m.days() if self.p.employed(day)]

    @functools.cached_property
    def records(self):
        """Record: a row of the six kinds in the window."""
        return [row for row in self.rows if row.kind in RECORD_KINDS and self.m.has(row.day)]

    def of(self, kind, month_only=False):
        """Rows of a kind in the window, or in the month M alone."""
        first = self.m.month if month_only else self.m.window_start
        return [row for row in self.rows if row.kind == kind and first <= row.day <= self.m.last_day]

    # -- contacts

    def is_new(self, contact):
        """New contact: outside, and first_touch at most new_days x 24 elapsed hours before met."""
        return (contact.colleague is None and contact.met is not None
                and contact.met.at - contact.first_touch <= timedelta(days=self.org.new_days))

    def new_contacts(self, first=None):
        """The new contacts met in the window (or from another first day on)."""
        first = first or self.m.window_start
        return [c for c in self.outside if self.is_new(c) and first <= c.met.day <= self.m.last_day]

    @staticmethod
    def card(contact):
        """Its card: the best ever given, direct > card > none, None where no row says."""
        marks = {row.values.get("card") for row in contact.rows if row.kind == "contact"}
        return next((mark for mark in ("direct", "card", "none") if mark in marks), None)

    @staticmethod
    def pitch(contact):
        """Its pitch mark: that of the earliest contact row with one (same instant: yes)."""
        marked = [row for row in contact.rows if row.kind == "contact" and row.values.get("pitched")]
        first = min((row.at for row in marked), default=None)
        marks = {row.values["pitched"] for row in marked if row.at == first}
        return "yes" if "yes" in marks else "no" if marks else None

    # -- answers

    def answer(self, contact, inbound):
        """Answers: calls at their own instant, others at answered_at, else the first later outbound or live interaction."""
        if inbound.values.get("channel") == "call":
            return Answer(inbound.at, inbound.bare, inbound.day)
        if inbound.answered:
            instant, bare, day = inbound.answered
            return Answer(instant, bare, day) if instant < self.m.as_of else None
        later = [row for row in contact.interactions if self.replies(row, inbound)]
        first = min(later, key=lambda row: (row.at, not row.bare), default=None)
        return first and Answer(first.at, first.bare, first.day)

    @staticmethod
    def replies(row, inbound):
        """An outbound or live row that is later, or of the same day if either time is a bare date."""
        if row is inbound or not (row.values["direction"] == "out" or row.values.get("channel") in LIVE):
            return False
        return row.at > inbound.at or (row.day == inbound.day and (row.bare or inbound.bare))

    @staticmethod
    def can_be_evidence(row):
        """Inbound meetings and one-to-ones are no evidence."""
        return row.values["direction"] == "in" and row.values.get("channel") not in ("meeting", "one_to_one")

    def follows(self, contact, inbound):
        """Exchanges: within 24 counted hours after the last sign of either side strictly before it (an answer by a row is that row)."""
        signs = [row.at for row in contact.interactions if row.at < inbound.at and not self.stands_after(row, inbound)]
        for earlier in contact.interactions:
            if earlier.at < inbound.at and earlier.answered and self.can_be_evidence(earlier) and earlier.values.get("channel") != "call":
                signs += [earlier.answered[0]] * (earlier.answered[0] < inbound.at)
        return bool(signs) and counted_hours(self.p, self.org, max(signs), inbound.at) <= 24

    def stands_after(self, row, inbound):
        """Bare dates: an outbound or live row of the inbound's day, if either is a bare date, stands after it, so is no earlier sign."""
        return SAME_DAY_STANDS_AFTER and row.day == inbound.day and self.replies(row, inbound)

    @functools.cached_property
    def evidence(self):
        """(contact, inbound, answer) for every outside inbound of the window that is evidence."""
        return [(c, row, self.answer(c, row)) for c in self.outside for row in c.interactions
                if self.m.has(row.day) and self.can_be_evidence(row) and not self.follows(c, row)]

    def from_new(self, contact, inbound):
        """From a new person: t - first_touch <= new_days x 24 elapsed hours."""
        return inbound.at - contact.first_touch <= timedelta(days=self.org.new_days)

    def due(self, inbound):
        """Due: 24 counted hours have passed by as-of; a bare date when the next counted day has ended."""
        if inbound.bare:
            day = next_counted_day(self.p, self.org, inbound.day)
            return day is not None and self.org.day_start(day + DAY) <= self.m.as_of
        return counted_hours(self.p, self.org, inbound.at, self.m.as_of) >= 24

    def in_time(self, inbound, answer):
        """In time: within 24 counted hours; with a bare date, on a day not later than the next counted day."""
        if answer is None:
            return False
        if inbound.bare or answer.bare:
            day = next_counted_day(self.p, self.org, inbound.day)
            return day is None or answer.day <= day
        return counted_hours(self.p, self.org, inbound.at, answer.at) <= 24

    def answered_rate(self, new):
        """(k, n): due evidence from new (or known) outside people, and how many were answered in time."""
        due = [(row, answer) for c, row, answer in self.evidence if self.from_new(c, row) == new and self.due(row)]
        return sum(self.in_time(row, answer) for row, answer in due), len(due)

    def waits(self):
        """waiting_time: (hours, answered) of the due ones with times, censored at as-of if unanswered."""
        found = []
        for c, row, answer in self.evidence:
            if self.from_new(c, row) and self.due(row) and not row.bare and not (answer and answer.bare):
                stop = answer.at if answer else self.m.as_of
                found.append((counted_hours(self.p, self.org, row.at, stop), answer is not None))
        return found

    # -- second touch

    def second_touches(self):
        """second_touch: (k, n) over outside contacts new when met since window start - 30, due on d1."""
        due = [(c, self.thirtieth_day(c.met.day)) for c in self.new_contacts(self.m.window_start - 30 * DAY)]
        due = [(c, d1) for c, d1 in due if d1 <= self.m.last_day]
        return sum(any(c.met.day < day <= d1 for day in self.touch_days(c)) for c, d1 in due) + self.touched, len(due) + self.touched

    def thirtieth_day(self, d0):
        """d1: the 30th day after d0 that is not the person's leave."""
        day, n = d0, 0
        while n < 30:
            day += DAY
            n += day not in self.p.leave
        return day

    def touch_days(self, contact):
        """The days of what counts as a further touch."""
        for row in contact.rows:
            if row.kind in ("contact", "introduction") or (row.kind == "referral" and row.values["direction"] == "given"):
                yield row.day
            if row.kind == "interaction":
                if row.values["direction"] == "out" or row.values.get("channel") in LIVE:
                    yield row.day
                elif self.answer(contact, row):
                    yield self.answer(contact, row).day

    # -- PALMS and the log never count twice

    def as_known(self, report):
        """A PALMS row once its last day is reported; of an attendance row the marks up to the last reported day; in the window both."""
        marks = report.marks and tuple(mark for mark in report.marks if mark[0] <= self.m.last_day)
        if not self.m.window_start <= report.first <= self.m.window_end or (marks == () if report.marks else report.last > self.m.last_day):
            return None
        return replace(report, last=marks[-1][0], marks=marks) if marks else report

    def record_count(self):
        """Records of the log, and rows of BNI reports."""
        return len(self.records) + len(self.reports)

    def surplus(self, figure, month_only=False):
        """Over the months the reported count less that of the log where it is larger; what is only supposed comes on top of both."""
        months = {(r.first.year, r.first.month) for r in self.reports}
        if month_only:
            months &= {(self.m.month.year, self.m.month.month)}
        logged = Counter((day.year, day.month) for day in {
            "attended": lambda: [day for _, day in {(fold(row.values["event"]), row.day) for row in self.of("event")
                                                    if self.attended(row) and row.values.get("kind") == "bni"}],
            "one_to_ones": lambda: [day for _, day in self.one_to_ones(real=True)],
            "given": lambda: [row.day for row in self.referrals("given") if "supposed" not in row.values]}[figure]())
        return sum(max(0, self.reported(figure, month) - logged[month]) for month in months)

    def reported(self, figure, month):
        """What the reports of a month say: of PALMS rows of one chapter that overlap the longest, then the first; attendance says P + L again."""
        rows = [r for r in self.reports if (r.first.year, r.first.month) == month]
        taken = []
        for row in sorted((r for r in rows if not r.marks), key=lambda r: (r.first - r.last, r.first)):
            if not any(t.chapter == row.chapter and t.first <= row.last and row.first <= t.last for t in taken):
                taken.append(row)
        days = {day for row in rows if row.marks for day, there in row.marks if there}
        return max(sum(getattr(t, figure) for t in taken), len(days) if figure == "attended" else 0)

    # -- counts

    @staticmethod
    def attended(row):
        """Attended: status attended, late or blank."""
        return row.values.get("status", "") in ("attended", "late", "")

    def events(self, month_only=False):
        """events: one per folded event name and local day with an attended row of a kind other than internal."""
        return {(fold(row.values["event"]), row.day) for row in self.of("event", month_only)
                if self.attended(row) and row.values.get("kind") != "internal"}

    def talks(self):
        """new_share: (new people, talks) over attended rows, not internal nor bni, that give both counts."""
        rows = [row.values for row in self.of("event") if self.attended(row) and row.values.get("kind") not in ("internal", "bni")]
        rows = [v for v in rows if v.get("conversations") and v.get("new_people")]
        return sum(int(v["new_people"]) for v in rows), sum(int(v["conversations"]) for v in rows)

    def one_to_ones(self, month_only=False, real=False):
        """one_to_ones: channel one_to_one with outside contacts, one per contact and local day."""
        rows = {id(row) for row in self.of("interaction", month_only) if not (real and "supposed" in row.values)}
        return {(id(c), row.day) for c in self.outside for row in c.interactions
                if id(row) in rows and row.values.get("channel") == "one_to_one"}

    def referrals(self, direction, month_only=False):
        """Referrals given or received."""
        return [row for row in self.of("referral", month_only) if row.values["direction"] == direction]

    def inside_conversations(self):
        """inside_conversations: distinct (month, colleague of another team) spoken with, any channel but missed_call."""
        found = set()
        for contact in self.contacts:
            for naming in [n for n in contact.namings if n.row] if contact.colleague else ():
                row, colleague = naming.row, self.team[naming.colleague or contact.colleague]
                if (row.kind == "interaction" and self.m.has(row.day) and row.values.get("channel") != "missed_call"
                        and (self.p.team is None or colleague.team != self.p.team)):
                    found.add((row.day.year, row.day.month, colleague.id))
        return found

    def ideas(self):
        """ideas_and_issues: outcomes idea and issue."""
        return [row for row in self.of("outcome") if row.values["outcome"] in ("idea", "issue")]


# ------------------------------------------------------------------------------------------------------------------- measures

def count_of(log, measure):
    """(n, sum of squares for the variance) of a count measure; events and new contacts come in clusters by day."""
    if measure in ("events", "new_contacts"):
        days = [day for _, day in log.events()] if measure == "events" else [c.met.day for c in log.new_contacts()]
        more = log.surplus("attended") if measure == "events" else 0  # each on a day of its own
        return len(days) + more, max(sum(c * c for c in Counter(days).values()) + more, 1)
    more = log.surplus(measure if measure == "one_to_ones" else "given") if measure in ("one_to_ones", "referrals_given") else 0
    n = more + len({"one_to_ones": log.one_to_ones, "referrals_given": lambda: log.referrals("given"),
             "introductions": lambda: log.of("introduction"), "inside_conversations": log.inside_conversations,
             "ideas_and_issues": log.ideas}[measure]())
    return n, max(n, 1)


def rate_of(log, measure):
    """(k, n) of a shrunk rate."""
    if measure == "new_share":
        return log.talks()
    if measure == "answered_in_time":
        return log.answered_rate(new=True)
    if measure == "second_touch":
        return log.second_touches()
    mark, good = (log.card, "direct") if measure == "direct_cards" else (log.pitch, "no")
    marks = [mark(c) for c in log.new_contacts() if mark(c)]
    return marks.count(good), len(marks)


def value_of(log, measure):
    """(n, value, variance of the value); value None for a count with months = 0. A rate at n = 0 comes out at its r0."""
    if measure.kind == "count":
        n, squares = count_of(log, measure.id)
        return (n, n / log.months, squares / log.months ** 2) if log.months else (n, None, None)
    if measure.kind == "wait":
        waits = log.waits()
        return (len(waits), *restricted_mean(waits))
    k, n = rate_of(log, measure.id)
    q = (k + measure.w * measure.r0) / (n + measure.w)
    return n, q, q * (1 - q) / (n + measure.w + 1)


def state_of(log, measure, n, reasons):
    """States: (state, reason); an annotation comes before all else."""
    if reasons:
        return "not_applicable", min(reasons)
    if measure.kind == "count":
        return ("not_applicable" if not log.months else "measured" if log.record_count() else "not_logged"), None
    return ("measured" if n >= 1 else "not_applicable" if log.record_count() else "not_logged"), None


@dataclass
class Measured:
    """A measure of one person: what is printed, and with what points and sd it counts (None: it does not)."""
    measure: Measure
    state: str
    reason: str
    n: int
    value: float
    points: float
    counted_points: float
    sd: float


def measure_person(log, measure, reasons):
    """One measure: state, value, points; at r0 where it lacks evidence; sd of points = slope x sd of value, at most 50."""
    n, value, variance = value_of(log, measure)
    state, reason = state_of(log, measure, n, reasons)
    at_r0 = state == "not_applicable" and reason is None and measure.kind != "count"
    points = sd = None
    if state == "measured" or at_r0:
        points = points_of(measure.curve, value)
        sd = min(50.0, slope_of(measure.curve, value) * math.sqrt(variance))
    shown = state == "measured"
    return Measured(measure, state, reason, n, float(value) if shown else None, points if shown else None, points, sd)


def weighted(pairs):
    """Weighted mean of (weight, x) where x is not None; None if there is none."""
    pairs = [(w, x) for w, x in pairs if x is not None]
    return sum(w * x for w, x in pairs) / sum(w for w, _ in pairs) if pairs else None


# ----------------------------------------------------------------------------------------------------------------- the score

BANDS = [(0, "pod of comfort"), (35, "warming up"), (55, "working the room"), (75, "chief networker")]


def bands_open(passed):
    """Bands: chief networker is open only to those who passed the true test."""
    return BANDS if passed == "yes" else BANDS[:3]


def band_of(score, passed):
    """Bands: the highest limit reached (within 1e-9)."""
    return [name for limit, name in bands_open(passed) if limit == 0 or score >= limit - EPS][-1]


def edge_of(score, margin, passed):
    """edge: the band beyond the nearest limit that score +- margin/2 reaches (of two equally near the lower), or None."""
    names, found = bands_open(passed), []
    here = [name for _, name in names].index(band_of(score, passed))
    if here > 0 and score - margin / 2 <= names[here][0] + EPS:
        found.append((abs(score - names[here][0]), names[here - 1][1]))
    if here + 1 < len(names) and score + margin / 2 >= names[here + 1][0] - EPS:
        found.append((abs(names[here + 1][0] - score), names[here + 1][1]))
    if len(found) == 2:
        return found[1][1] if found[1][0] < found[0][0] - EPS else found[0][1]
    return found[0][1] if found else None


def verdict(k, n, limit, annotated):
    """True test: unknown if n < 3 or annotated, else whether raw k/n reaches the limit."""
    if n < 3 or annotated:
        return "unknown"
    return "yes" if k / n >= limit - EPS else "no"


@dataclass
class Evaluation:
    """All figures of one listed person at one moment."""
    log: Log
    dimensions: list  # (Dimension, score or None, [Measured])
    score: float
    margin: float
    coverage: float
    test: dict
    status: str = None

    @property
    def scored(self):
        """Only `scored` has score, margin, band, rests_on_one_day and change."""
        return self.status == "scored"

    @property
    def band(self):
        """The band, or None where not scored."""
        return band_of(self.score, self.test["passed"]) if self.scored else None

    def dimension_score(self, dimension):
        """A dimension's score, None where nothing in it counts."""
        return next(score for d, score, _ in self.dimensions if d.id == dimension)


def true_test(log, reasons):
    """True test: cards, answers, passed."""
    cards = verdict(*rate_of(log, "direct_cards"), 0.5, reasons["direct_cards"])
    answers = verdict(*rate_of(log, "answered_in_time"), 0.8, reasons["answered_in_time"])
    passed = "yes" if cards == answers == "yes" else "no" if "no" in (cards, answers) else "unknown"
    return {"cards": cards, "answers": answers, "passed": passed}


def status_of(log, excused, coverage, margin):
    """Status: the first that applies."""
    days, employed = log.m.days(), log.employed_days()
    enough = min(30, len(days))
    if not log.p.employed(log.m.last_day):
        return "left"
    if excused:
        return "excused"
    if len(employed) < enough:
        return "too_early"
    if len([day for day in employed if day not in log.p.leave]) < enough:
        return "away"
    if not log.record_count():
        return "no_log"
    if log.record_count() < 5 or coverage < 0.6 - EPS or margin is None or margin > 20 + EPS:
        return "too_little"
    return "scored"


class Scorer:
    """Everything read from a folder, and the scorecards made of it."""

    def __init__(self, folder):
        self.org = read_organisation(folder)
        self.team = read_team(folder, self.org)
        self.rows, self.rejected = read_rows(folder, self.org, self.team)
        self.reports = read_reports(folder, self.team)
        self.cards = read_cards(folder, self.org, self.team)
        self.annotations = [a for a in read_table(folder, "annotation.csv", "annotations.csv") if a["person"] in self.team]
        self.cache = {}

    def reasons(self, person, moment):
        """The reasons of the annotations that cover M, by measure; `all` covers every measure."""
        found = defaultdict(list)
        month = moment.month.strftime("%Y-%m")
        for a in self.annotations:
            first, _, last = a["month"].partition("..")
            if a["person"] == person.id and (a["month"] == "*" or first <= month <= (last or first)):
                every = [m.id for d in MODEL for m in d.measures] + ["all"]
                for measure in every if a["measure"] == "all" else [a["measure"]]:
                    found[measure].append(a["reason"])
        return found

    def evaluate(self, person, moment, rows, touched=0):
        """Score, margin, coverage, status of one person from the given rows, and so many further second touches."""
        log = Log(person, rows, moment, self.org, self.team, self.reports, self.cards)
        reasons = self.reasons(person, moment)
        log.touched = touched
        dimensions, sds = [], []
        for d in MODEL:
            measured = [measure_person(log, m, reasons[m.id]) for m in d.measures]
            dimensions.append((d, weighted([(x.measure.weight, x.counted_points) for x in measured]), measured))
            sds.append(weighted([(x.measure.weight, x.sd) for x in measured]))
        score = weighted([(d.weight, s) for d, s, _ in dimensions])
        coverage = coverage_of(dimensions)
        margin = margin_of([(d.weight, sd) for d, sd in zip(MODEL, sds) if sd is not None])
        found = Evaluation(log, dimensions, score, margin, coverage, true_test(log, reasons))
        found.status = status_of(log, bool(reasons["all"]), coverage, margin)
        return found

    def listed(self, moment):
        """Listed: everyone employed on at least one day of the window up to the last reported day; by id, cached."""
        if moment not in self.cache:
            by_person = defaultdict(list)
            for row in self.rows:
                by_person[row.person].append(row)
            self.cache[moment] = {p.id: self.evaluate(p, moment, by_person[p.id]) for p in sorted(self.team.values(), key=lambda p: p.id)
                                  if any(p.employed(day) for day in moment.days())}
        return self.cache[moment]

    def earlier(self, moment, n):
        """The month n months before, as of its own end."""
        return moment_of(self.org, add_months(moment.month, -n))

    def rests_on_one_day(self, found):
        """Rests on one day: everything again without the busiest local day of the window (ties: the latest)."""
        if not found.scored:
            return None
        days = Counter(row.day for row in found.log.records)
        busiest = max(days, key=lambda day: (days[day], day))
        again = self.evaluate(found.log.p, found.log.m, [row for row in found.log.rows if row.day != busiest])
        return not again.scored or again.band != found.band

    def change(self, found):
        """Change: delta against the month before, trend against the window before, each as of its own end."""
        nothing = {"delta": None, "trend": None, "notable": None}
        if not found.scored:
            return nothing
        before, window_before = (self.listed(self.earlier(found.log.m, n)).get(found.log.p.id) for n in (1, self.org.window_months))
        if before and before.scored:
            nothing["delta"] = found.score - before.score
        if window_before and window_before.scored:
            trend = found.score - window_before.score
            limit = 1.5 * math.sqrt(found.margin ** 2 + window_before.margin ** 2)
            nothing |= {"trend": trend, "notable": abs(trend) > limit + EPS}
        return nothing


def coverage_of(dimensions):
    """Coverage: weight of the measured measures (dimension weight x share inside) over the weight of all."""
    got = sum(Fraction(d.weight * x.measure.weight, sum(m.weight for m in d.measures))
              for d, _, measured in dimensions for x in measured if x.state == "measured")
    return float(got / sum(d.weight for d in MODEL))


def margin_of(sds):
    """Margin: 1.2816 x the sd of the score; dimensions independent, weights renormalised."""
    whole = sum(w for w, _ in sds)
    return 1.2816 * math.sqrt(sum((w / whole * sd) ** 2 for w, sd in sds)) if sds else None


# ----------------------------------------------------------------------------------------------------- figures beside the score

def activity(log):
    """activity: month M alone."""
    inbound = [(row, answer) for c, row, answer in log.evidence if row.day >= log.m.month and log.from_new(c, row)]
    return {
        "events": len(log.events(True)) + log.surplus("attended", True), "new_contacts": len(log.new_contacts(log.m.month)), "inbound_new": len(inbound),
        "answered_in_time": sum(log.in_time(row, answer) for row, answer in inbound),
        "referrals_given": len(log.referrals("given", True)) + log.surplus("given", True), "referrals_received": len(log.referrals("received", True)),
        "introductions": len(log.of("introduction", True)), "one_to_ones": len(log.one_to_ones(True)) + log.surplus("one_to_ones", True)}


def lacks_memory(log):
    """Memory rule: the window reaches into the first new_days after the person's earliest interaction."""
    first = min((row.at for row in log.rows if row.kind == "interaction"), default=None)
    return first is not None and log.org.day_start(log.m.window_start) < first + timedelta(days=log.org.new_days)


def courage_gap(log):
    """Courage gap: raw answered-in-time rates of known and new people with both n; rates null for want of memory."""
    (k_known, known), (k_new, new) = log.answered_rate(False), log.answered_rate(True)
    rate = lambda k, n: k / n if n and not lacks_memory(log) else None
    return {"known": rate(k_known, known), "known_n": known, "new": rate(k_new, new), "new_n": new}


def give_first(log):
    """Give first: referrals given, received, balance."""
    given, received = len(log.referrals("given")), len(log.referrals("received"))
    return {"given": given, "received": received, "balance": (given - received) / (given + received) if given + received else None}


def waiting(log):
    """Waiting: outside contacts with due, unanswered evidence of the window; longest first, then name."""
    since = {}
    for c, row, answer in log.evidence:
        if answer is None and log.due(row):
            since[c] = min(since.get(c, row.at), row.at)
    found = [(counted_hours(log.p, log.org, at, log.m.as_of), c.printed_name, at) for c, at in since.items()]
    found.sort(key=lambda x: (-x[0], x[1], x[2]))
    return [{"contact": name, "since": log.org.printed(at), "hours": float(hours)} for hours, name, at in found]


def reconnect(log):
    """Reconnect: outside contacts of two or more rows, the last more than 110 days ago; warmest first, at most 10."""
    found = []
    for c in log.outside:
        days = (log.m.last_day - max(row.day for row in c.rows)).days
        if len(c.rows) >= 2 and days > 110:
            found.append((days, c.printed_name))
    return [{"contact": name, "days": days, "warmth": 2.0 ** (-days / 110)} for days, name in sorted(found)[:10]]


# ---------------------------------------------------------------------------------------------------------- executives and staff

def median(values):
    """The median, None of nothing."""
    values = sorted(values)
    n = len(values)
    return None if not n else values[n // 2] if n % 2 else (values[n // 2 - 1] + values[n // 2]) / 2


def sign(x):
    """-1, 0, 1; floats within 1e-9 tie."""
    return 0 if abs(x) <= EPS else 1 if x > 0 else -1


def shift(a, b):
    """Hodges-Lehmann: the median of the pairwise differences a - b."""
    return median([x - y for x in a for y in b])


def cliff(a, b):
    """Cliff's delta."""
    return Fraction(sum(sign(x - y) for x in a for y in b), len(a) * len(b))


def delta_word(delta):
    """Words at 0.147, 0.33, 0.474: negligible below, then small, medium, large."""
    return [word for limit, word in ((0, "negligible"), (0.147, "small"), (0.33, "medium"), (0.474, "large"))
            if abs(float(delta)) >= limit - EPS][-1]


def permutation_p(a, b):
    """Exact permutation p: share of relabelings whose sum of (number below - number above) is as far from 0 as observed."""
    pooled = list(a) + list(b)
    ranks = [sum(sign(x - y) for y in pooled) for x in pooled]
    observed = abs(sum(ranks[:len(a)]))
    ways = {(0, 0): 1}  # (how many chosen, their sum) -> number of choices
    for r in ranks:
        more = Counter(ways)
        for (n, total), count in ways.items():
            if n < len(a):
                more[(n + 1, total + r)] += count
        ways = more
    far = sum(count for (n, total), count in ways.items() if n == len(a) and abs(total) >= observed)
    return Fraction(far, math.comb(len(pooled), len(a)))


def compared(a, b, with_p):
    """Medians, shift, delta and its word (and p, floor); all null with fewer than 2 in a group."""
    keys = ["median_executives", "median_staff", "shift", "delta", "delta_word"] + ["p", "floor"] * with_p
    if len(a) < 2 or len(b) < 2:
        return dict.fromkeys(keys)
    found = [median(a), median(b), shift(a, b), float(cliff(a, b)), delta_word(cliff(a, b))]
    if with_p:
        found += [float(permutation_p(a, b)), float(min(Fraction(1), Fraction(2, math.comb(len(a) + len(b), len(a)))))]
    return dict(zip(keys, found))


def groups_of(listed):
    """Scored executives, and scored staff and managers."""
    scored = [e for e in listed.values() if e.scored]
    return [e for e in scored if e.log.p.role == "executive"], [e for e in scored if e.log.p.role != "executive"]


def group_gap(group):
    """Courage gap of a group: mean over scored persons with both n >= 1 and both rates; null for fewer than 2."""
    gaps = [courage_gap(e.log) for e in group]
    gaps = [g["known"] - g["new"] for g in gaps if g["known"] is not None and g["new"] is not None]
    return sum(gaps) / len(gaps) if len(gaps) >= 2 else None


def streak(figure_at, moment, scorer):
    """Months in a row ending with M whose figure has M's sign, each as of its own end; both null where M has none."""
    now = figure_at(moment)
    if now is None:
        return {"months": None, "sign": None}
    n = 1
    while True:
        then = figure_at(scorer.earlier(moment, n))
        if then is None or sign(then) != sign(now):
            return {"months": n, "sign": sign(now)}
        n += 1


def comparison(scorer, moment):
    """Executives and staff."""
    listed = scorer.listed(moment)
    executives, staff = groups_of(listed)

    def shift_at(when):
        a, b = groups_of(scorer.listed(when))
        return shift([e.score for e in a], [e.score for e in b]) if len(a) >= 2 and len(b) >= 2 else None

    def of(dimension, group):
        return [s for s in (e.dimension_score(dimension) for e in group) if s is not None]

    return {
        "executives": len(executives), "staff": len(staff),
        "left_out": [{"person": i, "status": e.status} for i, e in listed.items() if not e.scored],
        "score": compared([e.score for e in executives], [e.score for e in staff], True),
        "dimensions": [{"dimension": d.id, **compared(of(d.id, executives), of(d.id, staff), False)} for d in MODEL],
        "courage_gap": {"executives": group_gap(executives), "staff": group_gap(staff)},
        "streak": streak(shift_at, moment, scorer)}


# -------------------------------------------------------------------------------------------------------------------- teams

def members_of(scorer, team, moment):
    """People of a team employed on the last reported day."""
    return [p for p in scorer.team.values() if p.team == team and p.employed(moment.last_day)]


def leader_of(scorer, members):
    """The leader: whom most members report to (a known person, not oneself; ties: lowest id), else None."""
    votes = Counter(p.reports_to for p in members if p.reports_to in scorer.team and p.reports_to != p.id)
    return min(votes, key=lambda i: (-votes[i], i), default=None)


def team_figures(scorer, team, moment):
    """Median and n over the scored others who report to the leader; gap leader - median."""
    listed, members = scorer.listed(moment), members_of(scorer, team, moment)
    leader = leader_of(scorer, members)
    scores = [listed[p.id].score for p in members if leader and p.reports_to == leader and p.id != leader and listed[p.id].scored]
    leads = listed.get(leader)
    leader_score = leads.score if leads and leads.scored else None
    middle = median(scores)
    gap = None if leader_score is None or middle is None else leader_score - middle
    return {"team": team, "n": len(scores), "median": middle, "leader": leader, "leader_score": leader_score, "gap": gap}


def teams(scorer, moment):
    """Leadership example, team by team: every non-blank team with people employed on the last reported day."""
    names = sorted({p.team for p in scorer.team.values() if p.team and p.employed(moment.last_day)})
    return [{**team_figures(scorer, name, moment),
             "streak": streak(lambda when, name=name: team_figures(scorer, name, when)["gap"], moment, scorer)} for name in names]


# ------------------------------------------------------------------------------------- pods, funnel, outcomes, trend, leadership

def pods(listed):
    """Pods: attended outside events of the window over listed persons, and new people per person and event by colleagues present."""
    visits = defaultdict(list)  # (folded name, day) -> [(person id, row)]
    for i, e in listed.items():
        for row in e.log.of("event"):
            if Log.attended(row) and row.values.get("kind") != "internal":
                visits[(fold(row.values["event"]), row.day)].append((i, row))
    both = lambda row: row.values.get("conversations") and row.values.get("new_people")
    events, by = [], {word: [] for word in ("alone", "1", "2", "3+")}
    for (_, day), found in visits.items():
        people = {i for i, _ in found}
        counted = [row.values for _, row in found if both(row)]
        talks = sum(int(v["conversations"]) for v in counted) if counted else None
        new = sum(int(v["new_people"]) for v in counted) if counted else None
        shares = [read_share(row.values["known_share"]) for _, row in found if row.values.get("known_share")]
        known = sum(shares) / len(shares) if shares else None
        share = Fraction(new, talks) if talks else None
        events.append({
            "event": min(row.values["event"] for _, row in found), "date": day.isoformat(), "people": len(people), "conversations": talks,
            "new_people": new, "new_share": None if share is None else float(share),
            "pod_ratio": float((1 - share) / known) if share is not None and known else None})
        word = {1: "alone", 2: "1", 3: "2"}.get(len(people), "3+")
        for i in people:
            own = [int(row.values["new_people"]) for j, row in found if i == j and both(row)]
            if own:
                by[word].append(sum(own))
    events.sort(key=lambda x: (x["date"], x["event"]))
    return {"events": events, "by_colleagues": [
        {"colleagues": word, "n": len(n), "new_per_event": sum(n) / len(n) if n else None} for word, n in by.items()]}


def read_share(text):
    """known_share: 0-1, or per cent."""
    return Fraction(text.strip(" %")) / 100 if text.endswith("%") else Fraction(text)


def funnel(listed, executives):
    """Open door, of a role group: over all persons and their new contacts of the window."""
    found = dict.fromkeys(("met", "direct_card", "came_back", "came_back_with_card", "answered", "became"), 0)
    for e in listed.values():
        log = e.log
        for c in log.new_contacts() if (log.p.role == "executive") == executives else ():
            back = [row for row in c.interactions if row.values["direction"] == "in" and row.day > c.met.day]
            evidence = [row for row in back if Log.can_be_evidence(row) and not log.follows(c, row)]
            card = Log.card(c) == "direct"
            found["met"] += 1
            found["direct_card"] += card
            found["came_back"] += bool(back)
            found["came_back_with_card"] += bool(back) and card
            found["answered"] += any(log.in_time(row, log.answer(c, row)) for row in evidence)
            found["became"] += any(row.kind == "outcome" and row.values["outcome"] in ("employee", "customer", "vendor") for row in c.rows)
    return found


def outcomes(listed):
    """Outcomes of the window by person, outcome and source; a source is folded and printed by its least spelling."""
    rows = [(i, row.values) for i, e in listed.items() for row in e.log.of("outcome")]
    spelling = {}
    for _, v in rows:
        via = v.get("via", "")
        spelling[fold(via)] = min(spelling.get(fold(via), via), via)
    groups = defaultdict(list)
    for i, v in rows:
        source = fold(v.get("via", ""))
        groups[(i, v["outcome"], spelling[source] if source else None)].append(v.get("value"))
    total = lambda values: float(sum(Fraction(v) for v in values if v)) if any(values) else None
    return [{"person": i, "outcome": outcome, "source": source, "count": len(values), "value": total(values)}
            for (i, outcome, source), values in sorted(groups.items(), key=lambda x: (x[0][0], x[0][1], x[0][2] or ""))]


def trend(scorer, moment):
    """Medians of the scored of each of the twelve months that end with M."""
    found = []
    for n in range(11, -1, -1):
        when = scorer.earlier(moment, n) if n else moment
        executives, staff = groups_of(scorer.listed(when))
        scores = [[e.score for e in group] for group in (executives, staff, executives + staff)]
        found.append({"month": when.month.strftime("%Y-%m"), **dict(zip(("executives", "staff", "everyone"), map(median, scores)))})
    return found


def splitmix(seed):
    """SplitMix64: the draws from a seed on."""
    mask, state = 2 ** 64 - 1, seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & mask
        z = ((state ^ state >> 30) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
        yield z ^ z >> 31


def shuffled(values, draws):
    """Fisher-Yates from the last element down; an index below n is the high 64 bits of draw x n."""
    values = list(values)
    for last in range(len(values) - 1, 0, -1):
        j = next(draws) * (last + 1) >> 64
        values[last], values[j] = values[j], values[last]
    return values


def within_teams(groups):
    """Slope of y on x, both less their team's mean, and p from 2,000 permutations of y within teams (the observed one counted)."""
    less_mean = lambda values: [v - sum(values) / len(values) for v in values]
    xs = [less_mean([x for x, _ in group]) for group in groups]
    ys = [less_mean([y for _, y in group]) for group in groups]
    squares = sum(x * x for group in xs for x in group)
    if squares <= EPS:
        return None, None
    slope_of_ys = lambda ys: sum(x * y for a, b in zip(xs, ys) for x, y in zip(a, b)) / squares
    slope, draws = slope_of_ys(ys), splitmix(1)
    extreme = sum(abs(slope_of_ys([shuffled(group, draws) for group in ys])) >= abs(slope) - EPS for _ in range(2000))
    return slope, (extreme + 1) / 2001


def leadership(scorer, moment):
    """Leader's score in month t against the others' median in month t + window_months, over the two years that end with M."""
    months = [scorer.earlier(moment, n) if n else moment for n in range(23, -1, -1)]
    lag, groups, used = scorer.org.window_months, [], set()
    names = sorted({p.team for p in scorer.team.values() if p.team and p.employed(moment.last_day)})
    for name in names:
        figures = [team_figures(scorer, name, when) for when in months]
        pairs = [(t, figures[t]["leader_score"], figures[t + lag]["median"]) for t in range(24 - lag)]
        pairs = [(t, x, y) for t, x, y in pairs if x is not None and y is not None]
        if len(pairs) >= 2:
            groups.append([(x, y) for _, x, y in pairs])
            used |= {t for t, _, _ in pairs} | {t + lag for t, _, _ in pairs}
    slope, p = within_teams(groups) if len(groups) >= 4 and len(used) >= 12 else (None, None)
    return {"slope": slope, "p": p, "teams": len(groups), "months": len(used)}


# -------------------------------------------------------------------------------------------------------------------- next steps

def supposed(log, activity, contact=None, at=None, **values):
    """A row that the person might add: a bare date of the last reported day unless an instant is given."""
    day = log.org.day_of(at) if at else log.m.last_day
    cells = [Cell(name=contact, folded=contact)] if isinstance(contact, str) else [contact] if contact else []
    return Row(activity, log.p.id, at or log.org.day_start(day), at is None, day, {**values, "supposed": "yes"}, cells)


def answered_now(log, row):
    """The row with an answer at the last instant before as-of."""
    return replace(row, answered=(log.m.as_of - timedelta(microseconds=1), False, log.m.last_day))


def in_time_rows(log):
    """Three messages of new people, due by as-of, each answered after twelve counted hours."""
    for day in reversed(log.m.days()):
        start = log.org.day_start(day)
        answer = start + timedelta(hours=12)
        if counted_hours(log.p, log.org, start, answer) == 12 and counted_hours(log.p, log.org, start, log.m.as_of) >= 24:
            rows = [supposed(log, "interaction", f"new {n}", start, direction="in", channel="email") for n in range(3)]
            return [replace(row, answered=(answer, False, log.org.day_of(answer))) for row in rows]


def colleague_left(log):
    """A colleague of another team with whom the person has not spoken in M."""
    spoken = {i for year, month, i in log.inside_conversations() if (year, month) == (log.m.month.year, log.m.month.month)}
    return next((p.id for p in log.team.values() if p.id != log.p.id and (log.p.team is None or p.team != log.p.team) and p.id not in spoken), None)


def changed_records(log):
    """(measure, effort in hours, rows after the action, second touches whose 30 days are taken as over), in the order of ties."""
    rows, late = log.rows, [row for c, row, answer in log.evidence if log.due(row) and answer is None]
    names = {id(c) for c, row, answer in log.evidence if row in late}
    if late:
        yield "waiting_time", 0.25 * len(names), [answered_now(log, row) if row in late else row for row in rows], 0
    in_time = in_time_rows(log)
    if in_time:
        yield "answered_in_time", 0.75, rows + in_time, 0
    running = [c for c in log.new_contacts(log.m.window_start - 30 * DAY) if log.thirtieth_day(c.met.day) >= log.m.last_day]
    running = [c for c in running if not any(c.met.day < day <= log.m.last_day for day in log.touch_days(c))]
    if running:
        last = log.m.as_of - timedelta(microseconds=1)
        lines = [supposed(log, "interaction", c.met.cells[0], last, direction="out", channel="email") for c in running]
        over = sum(log.thirtieth_day(c.met.day) > log.m.last_day for c in running)
        yield "second_touch", 0.25 * len(running), rows + lines, over
    event = supposed(log, "event", event="an event of its own", kind="industry")
    yield "events", 3.0, rows + [event], 0
    yield "new_contacts", 3.75, rows + [event] + [supposed(log, "contact", f"new {n}", card="direct") for n in range(3)], 0
    yield "one_to_ones", 1.0, rows + [supposed(log, "interaction", "new 0", direction="out", channel="one_to_one")], 0
    yield "referrals_given", 0.5, rows + [supposed(log, "referral", "new 0", direction="given")], 0
    yield "introductions", 0.5, rows + [supposed(log, "introduction", "new 0")], 0
    if colleague_left(log):
        yield "inside_conversations", 0.5, rows + [supposed(log, "interaction", Cell(person=colleague_left(log)), direction="out", channel="meeting")], 0
    yield "ideas_and_issues", 0.25, rows + [supposed(log, "outcome", outcome="idea")], 0


def next_steps(scorer, found):
    """The three actions with the most points an hour, each by scoring the changed records; what is missing for those not scored."""
    if not found.scored:
        return [{"measure": None, "gain": None}] * (found.status not in ("left", "excused"))
    steps = []
    for measure, effort, rows, over in changed_records(found.log):
        again = scorer.evaluate(found.log.p, found.log.m, rows, over)
        gain = again.score - found.score if again.scored else 0
        if gain >= 0.5 - EPS:
            steps.append((gain / effort, {"measure": measure, "gain": gain}))
    outings = [step for step in steps if step[1]["measure"] in ("events", "new_contacts")]
    if len(outings) == 2:  # the evening alone is part of the other
        steps.remove(outings[1] if outings[0][0] > outings[1][0] else outings[0])
    best = []
    while steps and len(best) < 3:
        most = max(ratio for ratio, _ in steps)
        best.append(steps.pop(next(i for i, (ratio, _) in enumerate(steps) if ratio >= most - EPS))[1])
    return best


# -------------------------------------------------------------------------------------------------------------------- output

def printed_dimension(dimension, score, measured):
    """A dimension of scorecard.json."""
    return {"dimension": dimension.id, "score": score, "weight": dimension.weight, "measures": [
        {"measure": x.measure.id, "state": x.state, "value": x.value, "n": x.n, "score": x.points, "weight": x.measure.weight,
         "reason": x.reason} for x in measured]}


def printed_person(scorer, found):
    """A person of scorecard.json."""
    p, log, scored = found.log.p, found.log, found.scored
    return {
        "person": p.id, "name": p.name, "role": p.role, "team": p.team, "months": float(log.months), "records": log.record_count(),
        "status": found.status, "score": found.score if scored else None, "margin": found.margin if scored else None,
        "coverage": found.coverage, "band": found.band,
        "edge": edge_of(found.score, found.margin, found.test["passed"]) if scored else None,
        "rests_on_one_day": scorer.rests_on_one_day(found), "change": scorer.change(found), "true_test": found.test,
        "dimensions": [printed_dimension(*d) for d in found.dimensions], "activity": activity(log), "courage_gap": courage_gap(log),
        "give_first": give_first(log), "waiting": waiting(log), "reconnect": reconnect(log),
        "next_steps": next_steps(scorer, found)}


def scorecard(folder, month, as_of=None):
    """The part of scorecard.json that this reference fills."""
    scorer = Scorer(folder)
    moment = moment_of(scorer.org, date.fromisoformat(month + "-01"), as_of and read_as_of(as_of, scorer.org))
    if not scorer.org.day_start(moment.month) < moment.as_of <= scorer.org.day_start(add_months(moment.month, 1)):
        sys.exit("--as-of must lie within the month")
    return {
        "month": month, "as_of": scorer.org.printed(moment.as_of),
        "window": {"from": moment.window_start.isoformat(), "to": moment.window_end.isoformat()},
        "model": {"name": "chief-networker", "version": 1},
        "people": [printed_person(scorer, found) for found in scorer.listed(moment).values()],
        "comparison": comparison(scorer, moment), "teams": teams(scorer, moment), "leadership": leadership(scorer, moment),
        "pods": pods(scorer.listed(moment)), "outcomes": outcomes(scorer.listed(moment)), "trend": trend(scorer, moment),
        "funnel": {"executives": funnel(scorer.listed(moment), True), "staff": funnel(scorer.listed(moment), False)}}, scorer.rejected


def main():
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder")
    options.add_argument("--month", required=True)
    options.add_argument("--as-of")
    given = options.parse_args()
    card, rejected = scorecard(given.folder, given.month, given.as_of)
    print(json.dumps(card, sort_keys=True, separators=(",", ":"), ensure_ascii=False))
    print(f"{rejected} rows rejected", file=sys.stderr)


if __name__ == "__main__":
    main()
