#!/usr/bin/env python3
"""Seeded generator of small hostile companies for the scoring oracle. All rows are valid; all names are invented.

Usage: make_cases.py --seed N OUT     writes the folder and prints the report options, e.g. `--month 2026-10 --as-of 2026-10-20`
       make_cases.py --seed N --months 16 OUT  the same with a log of so many months and four teams that report to their heads
       make_cases.py --seed N --bni OUT  the same with BNI's own reports beside the logs
       make_cases.py --seed N --books OUT      the same with address books, one of everybody's and some of single persons
       make_cases.py --seed N --args  prints only the options
The script makes the same folder for the same seed and never looks at the scoring.
"""
import argparse
import csv
import random
import unicodedata
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
FIRST = ["Zoë", "Jürgen", "Ana", "Łucja", "Björn", "Noémie", "Søren", "Inês", "Tomáš", "Maja", "Ravi", "Keiko", "Omar", "Brigid", "Dev", "Ülkü",
         "Piet", "Sanna", "Héctor", "Wanda", "Yusuf", "Clio", "Fergus", "Imre", "Nadia", "Otto", "Petra", "Quill", "Rosa", "Straton"]
LAST = ["Strauß", "Ñandú", "Okpara", "Velásquez", "Thornquist", "Åkerblom", "Marchetti", "Dubrovin", "Lindqvist", "Øster", "Pemberwick", "Castelló",
        "Hargrove", "Ishiguro-Vale", "Brânză", "Quandt", "Fairweather", "Moravec", "Weiß", "Zanetti", "Kowal", "Abernathy", "Delacroix", "Eşref"]
COMPANY = ["Nordlicht Optik", "Café Brûlé", "Harbor & Pine", "Volta Tools", "Straße Sieben", "Quince Labs", "Blue Kettle", "Ostrava Steel",
           "Pelican Freight", "Tessera Design", "Umbra Lighting", "Marrow & Sons"]
EVENTS = [("Chamber Mixer", "industry"), ("Café Français", "community"), ("Founders' Breakfast", "industry"), ("BNI Harbour", "bni"),
          ("Town Hall", "internal"), ("Data Conference", "conference"), ("Web Round", "online"), ("Charity Run", "other"), ("Open Studio", "")]
ROLES = ["executive", "manager", "staff"]
MEASURES = ["events", "new_contacts", "new_share", "direct_cards", "answered_in_time", "waiting_time", "second_touch", "one_to_ones", "no_pitch",
            "referrals_given", "introductions", "inside_conversations", "ideas_and_issues"]
REASONS = ["leave", "logged_elsewhere", "not_applicable", "no_outward_role", "other"]
COLUMNS = {
    "team": "person name role team reports_to email phone start_date end_date fte workdays hourly_cost bni_name bni_joined",
    "leave": "person from to",
    "event": "date person event kind status hours cost conversations new_people known_share",
    "contact": "date person contact company email phone event card pitched",
    "interaction": "at person contact direction channel answered_at needs_answer company email phone",
    "referral": "date person direction contact tier status revenue via",
    "introduction": "date person contact other_contact",
    "outcome": "date person outcome contact value via",
    "bni_cost": "date person item amount",
    "connection": "date person contact company email phone",
    "annotation": "month person measure reason"}
FILES = {kind: kind + ("s" if kind in ("event", "contact", "interaction", "referral", "introduction", "outcome", "bni_cost", "connection",
                                       "annotation") else "") + ".csv" for kind in COLUMNS}
BOOK = ["First Name", "Last Name", "Company", "E-mail Address", "E-mail 2 Address", "E-mail 3 Address", "Business Phone", "Mobile Phone", "Home Phone"]
# How busy a person is: events, meetings, threads a month; share of direct cards, of quick answers; chance of the giving activities.
PROFILES = {
    "star": (5, 8, 14, 0.95, 0.97, 3.0), "rich": (3, 5, 10, 0.6, 0.8, 1.5), "timid": (2, 3, 9, 0.2, 0.4, 0.6), "middling": (1.5, 2.5, 5, 0.4, 0.6, 0.7),
    "sparse": (0.3, 0.5, 0.7, 0.5, 0.5, 0.2), "silent": (0, 0, 0, 0, 0, 0)}


def plain(text):
    """ASCII letters of a name, for ids and addresses."""
    text = text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFD", text) if c.isascii() and c.isalpha()).lower()


def month_start(first, n):
    """The first of the month n months on."""
    index = first.year * 12 + first.month - 1 + n
    return date(index // 12, index % 12 + 1, 1)


class Company:
    """One generated company."""

    def __init__(self, seed, months=None):
        self.r = random.Random(seed)
        self.beside = random.Random(f"beside {seed}")  # for what came later, so that all else stays as it was
        self.long = months is not None
        r = self.r
        self.zone_name, self.country = r.choice([("America/New_York", "1"), ("Europe/Berlin", "49"), ("Europe/Rome", "39"), ("Europe/London", "44"),
                                                 ("America/Chicago", ""), ("Europe/Berlin", ""), ("Australia/Sydney", "61")])
        self.zone = ZoneInfo(self.zone_name)
        self.month = r.choice([date(2026, 10, 1), date(2026, 11, 1), date(2026, 4, 1), date(2026, 3, 1), date(2026, 7, 1)])
        self.first = month_start(self.month, 1 - months if self.long else -r.choice([4, 5, 6]))
        self.end = month_start(self.month, 1)
        self.days = (self.end - self.first).days + 4  # some rows lie after the month
        self.window_months = r.choice([3, 3, 3, 3, 2, 4])
        self.new_days = r.choice([90, 90, 90, 45, 30])
        self.as_of = self.choose_as_of()
        self.holidays = sorted({self.any_day() for _ in range(r.randrange(0, 6))})
        self.weekend = r.choice(["", "", "", "[Saturday, Sunday]", "[Friday, Saturday]", "[Sunday]"])
        self.out = {kind: [] for kind in COLUMNS}
        self.make_team()
        self.diaries = []
        for person in self.team:
            self.diaries.append(Diary(self, person))
            self.diaries[-1].write()

    def choose_as_of(self):
        """Half of the cases end with the month, others on a date or at an instant within it."""
        r = self.r
        day = self.month + DAY * r.randrange(4, 27)
        return r.choice([None, None, day.isoformat(), f"{day}T{r.randrange(6, 20):02}:{r.randrange(60):02}", f"{day}T15:30:00+02:00"])

    def any_day(self, after=None):
        """A day of the data."""
        return self.first + DAY * self.r.randrange(self.days)

    def make_team(self):
        """Six to fourteen people of all roles, two to four teams, some with odd employment."""
        r, self.team = self.r, []
        names = r.sample([(f, l) for f in FIRST for l in LAST], 10 if self.long else r.randrange(6, 15))
        teams = r.sample(["Sales", "Workshop", "Office", "Field"], 4 if self.long else r.randrange(2, 5))
        for i, (first, last) in enumerate(names):
            role = "executive" if i < max(3, len(names) // 3) else "manager" if i == 3 else r.choice(ROLES[1:] + ["staff"])
            profile = r.choice(["star", "rich", "rich", "timid", "timid", "middling", "rich", "sparse", "sparse"] if i > 1 else ["rich", "star", "timid"])
            self.team.append({"person": f"{plain(first)}.{plain(last)}" if r.random() < 0.7 else f"p{i + 10}", "name": f"{first} {last}", "role": role,
                              "team": r.choice(teams + [""]) if r.random() < 0.3 else teams[i % len(teams)], "profile": profile,
                              "email": f"{plain(last)}.{plain(first)}@ourfirm.example" if r.random() < 0.8 else "",
                              "phone": self.national(7000 + i) if r.random() < 0.7 else "", "hourly_cost": r.choice(["", "40", "85.5"]),
                              "fte": r.choice(["", "", "1", "0.8", "0.5", "0.25"]), "workdays": r.choice(["", "", "", "Mon-Wed", "Mon-Thu", "Mo,Di,Mi", "Tue,Thu,Sat"])})
        if r.random() < 0.3:
            self.team[-1]["profile"] = "silent"
        if r.random() < 0.3:
            self.team[-1]["name"] = self.team[-2]["name"]  # two colleagues of one name
        if r.random() < 0.3:
            self.team[1]["phone"] = self.team[0]["phone"]  # a shared desk phone
        self.make_lines()
        self.make_employment()
        self.make_annotations()
        self.out["team"] = [{k: v for k, v in p.items() if k != "profile"} for p in self.team]

    def make_lines(self):
        """reports_to: mostly an executive of one's own team, sometimes somebody else, oneself or nobody."""
        for p in self.team:
            heads = [q["person"] for q in self.team if q["role"] == "executive" and q["team"] == p["team"] and q is not p]
            others = [q["person"] for q in self.team if q["role"] == "executive"] + [""]
            p["reports_to"] = self.r.choice(heads) if heads and self.r.random() < 0.8 else self.r.choice(others)
            if self.long:  # four teams, each with a head
                p["reports_to"] = next((q["person"] for q in self.team if q["team"] == p["team"] and q is not p), "")

    def make_employment(self):
        """Starts, ends and leave; most people have a plain record."""
        r = self.r
        for p in self.team:
            if r.random() < 0.12:
                p["start_date"] = self.any_day().isoformat()
            elif r.random() < 0.3:
                p["start_date"] = (self.first + DAY * r.randrange(-900, 40)).isoformat()
            if r.random() < 0.07 and (p.get("start_date") or "") < self.month.isoformat():
                p["end_date"] = (self.month + DAY * r.randrange(0, 40)).isoformat()
            for _ in range(r.choice([0, 0, 0, 1, 1, 2])):
                day = self.any_day()
                self.out["leave"].append({"person": p["person"], "from": day, "to": day + DAY * r.choice([0, 1, 4, 9, 13])})
            if r.random() < 0.05:
                self.out["leave"].append({"person": p["person"], "from": month_start(self.month, -2), "to": self.month + DAY * 25})

    def make_annotations(self):
        """A few annotations of single measures, ranges and everything."""
        r, m = self.r, self.month.strftime("%Y-%m")
        months = [m, "*", f"{month_start(self.month, -2):%Y-%m}..{m}", f"{month_start(self.month, -1):%Y-%m}", f"{m}..2027-03"]
        for _ in range(r.randrange(0, 6)):
            self.out["annotation"].append({"month": r.choice(months), "person": r.choice(self.team)["person"], "measure": r.choice(MEASURES),
                                           "reason": r.choice(REASONS)})
        if r.random() < 0.3:
            self.out["annotation"].append({"month": r.choice(months), "person": self.team[-1]["person"], "measure": "all", "reason": "leave"})

    def national(self, n):
        """A phone number of the fictitious block, in international form."""
        return f"+{self.country or '49'} 555 {1000000 + n * 37 % 8999999}"

    def phone_form(self, phone):
        """One of the ways to write a phone number; all fold to the same."""
        r = self.r
        country, _, rest = phone[1:].partition(" ")
        digits = rest.replace(" ", "")
        forms = [phone, f"+{country}{digits}", f"00{country} {digits[:3]}-{digits[3:]}", f"(+{country}) {digits[:3]}.{digits[3:]}"]
        if self.country and self.country != "39":
            forms.append(f"0{digits[:3]}/{digits[3:]}")
        if self.country in ("1", "39"):
            forms.append(f"({digits[:3]}) {digits[3:]}")
        return r.choice(forms)

    def write(self, folder):
        """Writes the folder."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        config = ["organisation: Kettle and Compass", f"time_zone: {self.zone_name}", f"window_months: {self.window_months}", f"new_days: {self.new_days}"]
        config += [f"weekend: {self.weekend}"] * bool(self.weekend) + [f"country_code: {self.country}"] * bool(self.country)
        config += [f"holidays: [{', '.join(map(str, self.holidays))}]"] * bool(self.holidays)
        (folder / "rapport.yaml").write_text("\n".join(config) + "\n", "utf-8")
        for kind, rows in self.out.items():
            if kind != "team":
                self.r.shuffle(rows)
            with open(folder / FILES[kind], "w", encoding="utf-8", newline="") as file:
                table = csv.DictWriter(file, COLUMNS[kind].split(), restval="", lineterminator="\n")
                table.writeheader()
                table.writerows(rows)

    def write_books(self, folder):
        """Address books of some of those whom the diaries know, some entries split, shared, or of a colleague's or one's own details."""
        r, folder, books = self.beside, Path(folder), {}
        for diary in self.diaries:
            for known in diary.known:
                if r.random() < 0.5:
                    owner = r.choice(["", "", diary.p["person"], r.choice(self.team)["person"]])
                    books.setdefault(owner, []).append(self.entry(known.name, known.company, known.emails, known.phones))
        for p in self.team:
            if r.random() < 0.4:  # a colleague with a private phone that logs name alone
                books.setdefault(r.choice(["", p["person"]]), []).append(self.entry(p["name"], "", [p["email"]], [p["phone"], self.national(500 + len(books))]))
        for owner, entries in books.items():
            r.shuffle(entries)
            with open(folder / f"book{'.' if owner else ''}{owner}.csv", "w", encoding="utf-8", newline="") as file:
                table = csv.DictWriter(file, BOOK, restval="", lineterminator="\n")
                table.writeheader()
                table.writerows(entries)
        with open(folder / "rapport.yaml", "a", encoding="utf-8") as file:
            file.write("sources:\n" + "".join(f"  book.{owner}.csv: {owner}\n" for owner in sorted(books) if owner))

    def entry(self, name, company, emails, phones):
        """An entry of an address book, its details in any order."""
        r = self.beside
        emails, phones = [e for e in emails if e], [p for p in phones if p]
        r.shuffle(emails)
        first, _, last = name.partition(" ")
        row = {"First Name": first if r.random() < 0.9 else "", "Company": company if r.random() < 0.6 else ""}
        row["Last Name"] = last if row["First Name"] else ""
        row.update(zip(["E-mail Address", "E-mail 2 Address", "E-mail 3 Address"], emails))
        row.update(zip(["Business Phone", "Mobile Phone", "Home Phone"], phones))
        return row

    def options(self):
        """The report options of this case."""
        return f"--month {self.month:%Y-%m}" + (f" --as-of {self.as_of}" if self.as_of else "")


class Chapter:
    """BNI's own reports on some of a company: monthly, weekly and longer PALMS, a second chapter, attendance by meeting."""

    def __init__(self, company, seed):
        self.c, self.r = company, random.Random(f"bni {seed}")
        self.members = [p for p in company.team if self.r.random() < 0.7]
        self.files = []
        for n in range(company.window_months + 1):
            start = month_start(company.month, -n)
            self.month(start, month_start(start, 1) - DAY)
        half = month_start(company.month, -5)
        self.palms("Harbour Lights", half, self.c.end - DAY, 26)
        self.attendance(half, month_start(company.month, 1) - DAY)

    def month(self, first, last):
        """A month: one report, or weeks, or both; now and then a few members in another chapter too."""
        kind = self.r.choice(["month", "month", "weeks", "both", "none"])
        if kind in ("month", "both"):
            self.palms(self.r.choice(["Harbour Lights", "BNI harbour lights"]), first, last, 4)
        if kind in ("weeks", "both"):
            for n in range(4):
                self.palms("Harbour Lights", first + 7 * n * DAY, first + (7 * n + 6) * DAY, 1)
        if self.r.random() < 0.4:
            self.palms("Old Mill", first, first + 13 * DAY, 2)

    def name(self, person):
        """First and last name, sometimes the other way round, in capitals or with two blanks."""
        first, _, last = person["name"].partition(" ")
        if self.r.random() < 0.2:
            first, last = last, first
        return self.r.choice([(first, last), (first, last), (first.upper(), last), (first, "  " + last)])

    def preamble(self, title, chapter, first, last):
        """The rows above the header."""
        return [[f"{chapter} {title}"], ["Chapter:", chapter], ["From:", f"{first}T00:00:00"], ["To:", f"{last}T00:00:00.000"]]

    def palms(self, chapter, first, last, weeks):
        """A Summary PALMS."""
        r, rows = self.r, self.preamble("Summary PALMS Report", chapter, first, last)
        rows.append("First Name,Last Name,P,A,L,M,S,,RGI,RGO,RRI,RRO,V,1-2-1,TYFCB,CEU".split(","))
        for person in self.members + [{"name": "Wilma de la Reed 2nd"}]:
            late = r.randrange(2)
            figures = [max(0, weeks - late - r.randrange(3)), r.randrange(2), late, 0, r.randrange(2), "", r.choice([0, 0, 1, 2]), r.choice([0, 1, ""]), 1, 0, 0,
                       r.choice([0, 1, 2, "3.0"]), "1200.50", 2]
            rows.append([*self.name(person), *figures])
        rows += [["Visitors", "", weeks, *[""] * 5, 1], ["BNI", "", weeks], ["Total", "", 99]]
        self.files.append(rows)

    def attendance(self, first, last):
        """A letter a meeting and member, Wednesdays."""
        days = [first + n * DAY for n in range((last - first).days + 1) if (first + n * DAY).weekday() == 2]
        rows = self.preamble("PALMS attendance", "Harbour Lights", first, last)
        rows.append(["First Name", "Last Name", *[f"{day:%b %d}" for day in days]])
        for person in self.members[: len(self.members) // 2]:
            rows.append([*self.name(person), *[self.r.choice(["P", "P", "P", "L", "A", "M", "S", ""]) for _ in days]])
        self.files.append(rows)

    def write(self, folder):
        """The reports as files."""
        for n, rows in enumerate(self.files):
            with open(Path(folder) / f"bni-{n:02}.csv", "w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)


class Acquaintance:
    """Somebody a diary's owner knows: a name, perhaps a company, e-mails, phones."""

    def __init__(self, diary, n):
        c, r = diary.c, diary.r
        first, last = r.choice(FIRST), r.choice(LAST)
        self.name = f"{first} {last}" if r.random() < 0.9 else first
        self.company = r.choice(COMPANY) if r.random() < 0.7 else ""
        own = f"{plain(last)}{n}@{plain(first)}.example"
        self.emails = [own] * (r.random() < 0.6) + [f"x{own}"] * (r.random() < 0.2)
        self.phones = [c.national(diary.number * 400 + n)] * (r.random() < 0.5)
        if self.company and r.random() < 0.35:  # a switchboard, in time
            self.emails.append(f"info@{plain(self.company)}.example")
        if self.company and r.random() < 0.25:
            self.phones.append(c.national(900000 + len(self.company) * 11))
        if r.random() < 0.12:  # somebody with the name of a colleague, or of oneself
            self.name = r.choice(c.team)["name"]

    def looks(self, diary, name_only=False):
        """How a row names this person: some of the identifiers, in some spelling."""
        r = diary.r
        name = diary.spelling(self.name)
        if name_only:
            ways = ([r.choice(self.emails)] if self.emails else []) + ([diary.c.phone_form(r.choice(self.phones))] if self.phones else [])
            return r.choice(ways) if ways and r.random() < 0.4 else name
        cell = {"contact": name}
        if self.emails and r.random() < 0.6:
            cell["email"] = diary.case(r.choice(self.emails))
        if self.phones and r.random() < 0.5:
            cell["phone"] = diary.c.phone_form(r.choice(self.phones))
        if self.company and r.random() < 0.6:
            cell["company"] = diary.spelling(self.company)
        return self.odd(diary, cell)

    def odd(self, diary, cell):
        """Now and then: a blank name, an address or number in the name's cell, a malformed address."""
        r, x = diary.r, diary.r.random()
        if x < 0.08 and ("email" in cell or "phone" in cell):
            cell["contact"] = ""
        elif x < 0.14 and self.emails:
            cell["contact"] = r.choice(self.emails)
        elif x < 0.19 and self.phones:
            cell["contact"] = diary.c.phone_form(r.choice(self.phones))
        elif x < 0.22:
            cell["email"] = r.choice(["a@b", "not an address", "two@@signs.example", "mira at home.example"])
        return cell


class Diary:
    """What one person logs."""

    def __init__(self, company, person):
        self.c, self.r, self.p = company, company.r, person
        self.number = company.team.index(person)
        self.events, self.meetings, self.threads, self.direct, self.quick, self.gives = PROFILES[person["profile"]]
        self.known = [Acquaintance(self, n) for n in range(int(4 + 6 * (self.meetings + 1)))]
        self.months = company.days / 30.4

    def write(self):
        """All rows of the person."""
        if self.p["profile"] == "silent":
            return
        for kind, rate in (("event", self.events), ("meeting", self.meetings), ("thread", self.threads), ("colleague", 2 * self.gives),
                           ("one_to_one", self.gives), ("referral", self.gives), ("introduction", self.gives * 0.6), ("outcome", self.gives * 0.7),
                           ("connection", 0.7), ("bni_cost", 0.3), ("oneself", 0.1)):
            for _ in range(self.draws(rate * self.months)):
                getattr(self, kind)()

    def draws(self, mean):
        """A whole number around a mean."""
        return int(mean * self.r.uniform(0.6, 1.4) + self.r.random())

    def add(self, activity, **values):
        """Adds a row."""
        self.c.out[activity].append({"person": self.p["person"], **values})

    # -- spellings and times

    def case(self, text):
        """Another case of an e-mail address, seldom."""
        return text.upper() if self.r.random() < 0.1 else text.title() if self.r.random() < 0.1 else text

    def spelling(self, text):
        """Another spelling that folds to the same text."""
        r, x = self.r, self.r.random()
        if x < 0.1:
            return text.upper()
        if x < 0.18:
            return text.lower()
        if x < 0.26:
            return unicodedata.normalize("NFD", text)
        if x < 0.33:
            return "".join(ch for ch in unicodedata.normalize("NFD", text) if not unicodedata.combining(ch))
        if x < 0.36:
            return text.replace("ß", "SS")
        if x < 0.39:
            return text.replace(" ", "\u00a0")
        return text

    def moment(self, day=None):
        """A local time of day, mostly in working hours, never midnight."""
        r, day = self.r, day or self.c.any_day()
        hour = r.randrange(24) if r.random() < 0.2 else r.randrange(8, 19)
        return datetime(day.year, day.month, day.day, hour, r.randrange(1, 60), r.choice([0, 0, 0, 30, 59]))

    def written(self, moment):
        """A local moment as text: local, with seconds or without, with an offset, or in UTC."""
        r, x = self.r, self.r.random()
        if x < 0.65:
            return moment.isoformat(sep=r.choice("TT "), timespec="auto" if moment.second else r.choice(["minutes", "seconds"]))
        aware = moment.replace(tzinfo=self.c.zone)
        zone = self.c.zone if x < 0.8 else timezone.utc if x < 0.9 else timezone(timedelta(hours=r.choice([-8, 3, 9]), minutes=r.choice([0, 30])))
        text = aware.astimezone(timezone.utc).astimezone(zone).isoformat()
        return text.replace("+00:00", "Z") if zone is timezone.utc and r.random() < 0.5 else text

    def day_or_time(self, day=None, bare=0.8):
        """A bare date, or a moment of that day."""
        day = day or self.c.any_day()
        return day.isoformat() if self.r.random() < bare else self.written(self.moment(day))

    # -- activities

    def event(self):
        """Attendance, some of it twice, late, excused, or without counts."""
        r = self.r
        name, kind = r.choice(EVENTS)
        kind = kind if r.random() < 0.95 else r.choice(["internal", "bni", "industry", ""])
        day = self.c.any_day()
        talks = r.randrange(0, 16)
        counted = r.random() < 0.8
        row = dict(date=self.day_or_time(day, 0.9), event=self.spelling(name), kind=kind, status=r.choice(["", "attended", "attended", "attended", "late", "substitute", "excused", "medical", "absent"]),
                   hours=r.choice(["", "1.5", "2"]), cost=r.choice(["", "25"]), conversations=talks if counted else "", new_people=r.randint(0, talks) if counted and r.random() < 0.9 else "",
                   known_share=r.choice(["", "0.4"]) and self.c.beside.choice(["0.4", "35%", "0.75", "0", "1", "12.5 %"]))
        for _ in range(r.choice([1, 1, 1, 1, 1, 2])):
            self.add("event", **row)
        for _ in range(r.choice([0, 0, 1, 2, 4]) if self.meetings >= 3 else 0):  # people met there, in a cluster
            self.meet(r.choice(self.known), day)

    def meeting(self):
        """A meeting, of somebody perhaps unknown so far."""
        self.meet(self.r.choice(self.known), self.c.any_day())

    def meet(self, who, day):
        """A contact row, and often a second touch about thirty days later."""
        r = self.r
        card = r.choice(["direct"] * int(10 * self.direct) + ["card", "none"]) if r.random() < 0.85 else ""
        self.add("contact", date=self.day_or_time(day), **who.looks(self), event=r.choice(["", "Chamber Mixer"]), card=card, pitched=r.choice(["", "yes", "no", "no", "no"]))
        if r.random() < self.quick * 0.6:
            again = day + DAY * r.choice([0, 1, 3, 10, 20, 28, 29, 30, 31, 32, 35, 40])
            if r.random() < 0.5:
                self.interaction(who, self.moment(again), "out", r.choice(["email", "text", "call", "missed_call", ""]))
            else:
                self.add("contact", date=self.day_or_time(again), **who.looks(self), event="", card=r.choice(["", "direct", "none"]), pitched=r.choice(["", "yes", "no"]))

    def interaction(self, who, moment, direction, channel, answered="", bare=0.1, looks=None):
        """An interaction row."""
        at = moment.date().isoformat() if self.r.random() < bare else self.written(moment)
        self.add("interaction", at=at, **(looks or who.looks(self)), direction=direction, channel=channel, answered_at=answered,
                 needs_answer=self.r.choice(["", "", "", "yes", "no"]) if self.r.random() < 0.25 else "")

    def thread(self):
        """An inbound message, answered or not, by a column or by a row, and often a burst of messages after it."""
        r, who, start = self.r, self.r.choice(self.known), self.moment()
        if r.random() < 0.04:
            start = r.choice([datetime(2026, 3, 8, 2, 30), datetime(2026, 3, 29, 2, 15), datetime(2026, 10, 25, 2, 30), datetime(2026, 11, 1, 1, 30), datetime(2026, 4, 5, 2, 30), start])
        if not self.c.first <= start.date() <= self.c.end:
            start = self.moment()
        wait = timedelta(hours=r.choice([0, 1, 2, 5, 9, 20, 23, 24])) if r.random() < self.quick else timedelta(hours=r.choice([25, 30, 47, 49, 70, 80, 100, 190]))
        channel = r.choice(["email", "email", "text", "missed_call", "social", "letter", "call", "", "meeting"])
        how = r.choice(["column", "column", "row", "row", "live", "never" if r.random() > self.quick else "row"])
        answered = self.answered_text(start, wait) if how == "column" else ""
        bare = 0 if answered else 0.12
        self.interaction(who, start, "in", channel, answered, bare)
        if how == "row":
            self.interaction(who, start + wait, "out", r.choice(["email", "text", "call", "missed_call", "letter"]), bare=0.12)
        elif how == "live":
            self.interaction(who, start + wait, r.choice(["in", "out"]), r.choice(["call", "meeting", "one_to_one"]), bare=0.12)
        self.burst(who, start)

    def answered_text(self, start, wait):
        """An answer's time, not before the question: sometimes a bare date, sometimes with an offset."""
        if self.r.random() < 0.15:
            return (start + wait).date().isoformat()
        return self.written_after(start, start + wait)

    def written_after(self, start, stop):
        """A moment whose instant is surely not before the start (the hours that the clock repeats or skips are left alone)."""
        zone, naive = self.c.zone, stop
        if naive.replace(tzinfo=zone).astimezone(timezone.utc) < start.replace(tzinfo=zone).astimezone(timezone.utc):
            naive = start + timedelta(hours=3)
        return self.written(naive)

    def burst(self, who, start):
        """More messages of the same thread, hours to days apart."""
        r, at = self.r, start
        for _ in range(r.choice([0, 0, 0, 1, 2, 4])):
            at += timedelta(hours=r.choice([1, 3, 8, 20, 24, 26, 30, 60]), minutes=r.choice([0, 0, 7]))
            self.interaction(who, at, r.choice(["in", "in", "out"]), r.choice(["email", "text", "missed_call", "call", "social"]), bare=0.06)

    def one_to_one(self):
        """A one-to-one, sometimes two with one contact on a day."""
        who, day = self.r.choice(self.known), self.c.any_day()
        for _ in range(self.r.choice([1, 1, 1, 2])):
            self.interaction(who, self.moment(day), self.r.choice(["in", "out"]), "one_to_one")

    def colleague(self):
        """Words with a colleague, named by id, e-mail, phone or name."""
        r, other = self.r, self.r.choice([p for p in self.c.team if p is not self.p])
        ways = [{"contact": other["person"]}, {"contact": self.spelling(other["name"])}]
        ways += [{"contact": other["email"]}, {"contact": other["name"], "email": self.case(other["email"])}] if other["email"] else []
        ways += [{"contact": r.choice(["", other["name"]]), "phone": self.c.phone_form(other["phone"])}] if other["phone"] else []
        home = {"contact": self.spelling(other["name"]), "company": "Home", "email": f"home{self.c.team.index(other)}.{self.number}@den.example"}
        if other["email"] and r.random() < 0.15:  # a private address, known as the colleague's only through rows that give it with the name and home
            ways = [home, {**home, "company": ""}, {"contact": other["person"], "email": home["email"]}, {"contact": "", "email": home["email"]}]
        looks = r.choice(ways)
        if r.random() < 0.15:
            self.add("contact", date=self.day_or_time(), **looks, event="", card="direct", pitched="")
        elif looks.get("contact") and len(looks) == 1 and r.random() < 0.1:
            self.add("introduction", date=self.day_or_time(), contact=looks["contact"], other_contact=r.choice(self.known).looks(self, True))
        else:
            self.interaction(None, self.moment(), r.choice(["in", "out"]), r.choice(["call", "email", "meeting", "missed_call", "", "one_to_one"]), looks=looks)

    def oneself(self):
        """A slip: a row that names its own person."""
        looks = self.r.choice([{"contact": self.p["person"]}, {"contact": self.p["name"]}, {"contact": "", "email": self.p["email"] or "solo@own.example"}])
        self.interaction(None, self.moment(), self.r.choice(["in", "out"]), "email", looks=looks)

    def referral(self):
        """A referral, given or received."""
        r = self.r
        self.add("referral", date=self.day_or_time(), direction=r.choice(["given", "given", "received"]), contact=r.choice(self.known).looks(self, True),
                 tier=r.choice(["", "1", "2", "3"]), status=r.choice(["open", "won", "lost", ""]), revenue="", via=r.choice(["", "bni"]))

    def introduction(self):
        """An introduction of two people, seldom with one blank."""
        a, b = (self.r.choice(self.known).looks(self, True) for _ in range(2))
        self.add("introduction", date=self.day_or_time(), contact=a, other_contact="" if self.r.random() < 0.1 else b)

    def outcome(self):
        """An outcome, with or without a contact."""
        r = self.r
        self.add("outcome", date=self.day_or_time(), outcome=r.choice(["employee", "customer", "vendor", "idea", "idea", "issue"]),
                 contact=r.choice(self.known).looks(self, True) if r.random() < 0.5 else "", value=r.choice(["", "1500"]) and self.c.beside.choice(["1500", "99.5", "0", "20000.1"]),
                 via=self.c.beside.choice(["", "bni", "BNI", "Café Français", "CAFE FRANCAIS", "Café\u00a0Français", "Chamber Mixer"]))

    def connection(self):
        """A connection on some network, which makes an old acquaintance of somebody."""
        self.add("connection", date=self.day_or_time(), **self.r.choice(self.known).looks(self))

    def bni_cost(self):
        """A cost, which never matters to the score."""
        self.add("bni_cost", date=self.c.any_day(), item=self.r.choice(["dues", "meal", "other"]), amount="40")


def main():
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, required=True)
    options.add_argument("--months", type=int)
    options.add_argument("--bni", action="store_true")
    options.add_argument("--books", action="store_true")
    options.add_argument("--args", action="store_true")
    options.add_argument("out", nargs="?")
    given = options.parse_args()
    company = Company(given.seed, given.months)
    if not given.args:
        company.write(given.out)
        if given.bni:
            Chapter(company, given.seed).write(given.out)
        if given.books:
            company.write_books(given.out)
    print(company.options())


if __name__ == "__main__":
    main()
