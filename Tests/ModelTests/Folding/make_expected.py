#!/usr/bin/env python3
"""Folded texts by Python's unicodedata and casefold, written to expected.json beside this file.

Made with Python 3.11 (Unicode 14.0), nothing else installed, by
    python3 make_expected.py

The words are names as they stand in logs. The letters are every code point whose full case folding is more than its lower case:
those of several letters, and those that fold to another letter than their lower case.
"""
import json
import sys
import unicodedata
from pathlib import Path

# White_Space of the Unicode Character Database, PropList.txt; Python's str.isspace also takes U+001C to U+001F.
SPACES = set("\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | set(map(chr, range(0x2000, 0x200B)))

WORDS = [
    "", " ", "Ana", "  Ana  Okpara ", "ANA\tOKPARA", "Zoë", "Zoe\u0308", "JÜRGEN", "Jürgen Strauß", "STRAUSS", "Straße", "STRASSE", "ẞ",
    "Łucja", "Søren Øster", "Åkerblom", "A\u030akerblom", "Ñandú", "Inês", "Tomáš", "Brânză", "Eşref", "İstanbul", "ISTANBUL", "ıstanbul",
    "Ülkü Ğ", "ΣΊΣΥΦΟΣ", "Σίσυφος", "ς", "Ὀδυσσεύς", "ᾳ", "ᾼ", "Юрий", "ЮРИЙ", "Ёлка", "Елка", "Ґалаґан", "Հայ", "ՀԱՅ", "և", "ﬁnance", "ﬀ", "ﬆ",
    "Café\u00a0Brûlé", "a\u2003b", "a\u200bb", "a\u001fb", "a\u0085b", "\ufeffAna", "Vũ Thị", "Nguyễn", "ệ", "e\u0323\u0302", "e\u0302\u0323",
    "Đặng", "ð", "Þór", "ĳ", "Ǆ", "ǅ", "ŉ", "ǰ", "ΐ", "ͅ", "K", "Å", "µ", "ſ", "O'Brien", "Jean-Luc", "李 明", "김 민수", "가", "か\u3099", "が", "ก็", "नि",
    "שָׁלוֹם", "مُحَمَّد", "😀 Ana", "ＡＢＣ", "①", "Ⅷ", "ⓐ", "Ꭰ", "ꭰ", "Ა", "ა", "𐐀",
]


def fold(text):
    """NFD, full case folding, NFD, without non-spacing marks, white space to one space, trimmed."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    return " ".join(word for word in "".join(" " if c in SPACES else c for c in text).split(" ") if word)


def special():
    """Letters whose case folding is more than their lower case."""
    for number in range(sys.maxunicode + 1):
        letter = chr(number)
        if unicodedata.category(letter) not in ("Cn", "Cs") and letter.casefold() != letter.lower():
            yield letter


def main():
    cases = [[text, fold(text)] for text in WORDS + list(special())]
    Path(__file__).with_name("expected.json").write_text(json.dumps(cases, separators=(",", ":")) + "\n")
    print(len(cases))


if __name__ == "__main__":
    main()
