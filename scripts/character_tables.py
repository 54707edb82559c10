#!/usr/bin/env python3
"""Makes the character tables that are committed as Swift files.

    python3 -m venv .venv && .venv/bin/pip install wcwidth==0.9.4 unicodedata2==18.0.0 opencc-python-reimplemented==0.1.7 pypinyin==0.55.0
    .venv/bin/python scripts/character_tables.py

Makes, under Sources/, from
    YAML/Unicode/DisplayWidthTable.swift    wcwidth (MIT), which has it from the Unicode Character Database 18 (Unicode License V3)
    YAML/Unicode/DecompositionTable.swift   unicodedata2 (Apache-2.0): the Unicode Character Database 18 (Unicode License V3)
    YAML/Unicode/GB18030Table.swift         Python's own codec gb18030 (PSF License); any Python 3 gives the same
    YAML/Unicode/HanVariantsTable.swift     opencc-python-reimplemented (Apache-2.0): the dictionary TSCharacters of OpenCC (Apache-2.0)
    LanguageServer/Completion/PinyinTable.swift   pypinyin (MIT)
    LanguageServer/Completion/PinyinSyllables.swift   pypinyin (MIT)
"""

import collections
import pathlib
import unicodedata

import opencc
import unicodedata2
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from wcwidth.table_grapheme import EXTENDED_PICTOGRAPHIC
from wcwidth.table_vs16 import VS16_NARROW_TO_WIDE
from wcwidth.table_wide import WIDE_EASTASIAN
from wcwidth.table_zero import ZERO_WIDTH

SOURCES = pathlib.Path(__file__).parent.parent / "Sources"
SCALARS = [number for number in range(0x110000) if not 0xD800 <= number < 0xE000]
HANGUL_SYLLABLES = range(0xAC00, 0xD7A4)
PLAIN_HAN = range(0x3400, 0xA000)  # Decomposition.swift does not look these up


def packed(numbers):
    """The text that PackedNumbers.swift reads."""
    text = []
    for number in numbers:
        while number > 31:
            text.append(chr(0x30 + number % 32))
            number //= 32
        text.append(chr(0x50 + number))
    return lines("".join(text), 150)


def lines(text, width):
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


def packed_set(members):
    """The distances between changes of membership, for ScalarSet.swift."""
    members = set(members)
    changes = sorted({edge for m in members for edge in (m, m + 1) if (edge in members) != (edge - 1 in members)})
    return packed(after - before for before, after in zip([0] + changes, changes))


def ranges(table):
    return [number for first, last in table for number in range(first, last + 1)]


def write(path, type_name, summary, source, tables):
    """tables: (name, comment, text) each."""
    parts = [
        "// swift-format-ignore-file\n"
        "// Made by scripts/character_tables.py; do not edit.\n"
        f"// {source}\n\n"
        f"/// {summary}\n"
        f"enum {type_name} {{"
    ]
    for name, comment, text in tables:
        mark = "#" if "\\" in text and "\\u{" not in text else ""
        parts.append(f'  /// {comment}\n  static let {name} = {mark}"""\n{text}\n"""{mark}\n')
    (SOURCES / path).write_text("\n".join(parts).rstrip("\n") + "\n}\n", encoding="utf-8")
    print(path, {name: len(text.encode()) for name, _, text in tables})


def display_width():
    (zero,), (wide,), (text_by_default,) = ZERO_WIDTH.values(), WIDE_EASTASIAN.values(), VS16_NARROW_TO_WIDE.values()
    write(
        "YAML/Unicode/DisplayWidthTable.swift", "DisplayWidthTable",
        "Sets of scalars that do not take one column, and of those that take part in emoji sequences.",
        "From wcwidth 0.9.4 (MIT License), which derives them from the Unicode Character Database 18.0 (Unicode License V3).",
        [
            ("zero", "Marks, and what takes no column.", packed_set(ranges(zero))),
            ("wide", "East Asian Width W and F, and what is shown as an emoji by default.", packed_set(ranges(wide))),
            ("textByDefault", "Emoji that are narrow signs unless U+FE0F follows.", packed_set(ranges(text_by_default))),
            ("pictographic", "Extended_Pictographic: what U+200D joins into one picture.", packed_set(ranges(EXTENDED_PICTOGRAPHIC))),
        ],
    )


def is_ignored(number):
    """White_Space, control characters, Default_Ignorable_Code_Point and interlinear annotation marks."""
    if unicodedata2.category(chr(number)) in ("Zs", "Zl", "Zp", "Cc"):
        return True
    if number in (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0):
        return True
    if any(number in r for r in (range(0x180B, 0x1810), range(0xFE00, 0xFE10), range(0xFFF0, 0xFFFC), range(0xE0000, 0xE1000))):
        return True
    # The remaining format characters, without those that are visible: signs before Arabic and other numbers, and Egyptian layout.
    visible = ranges([(0x600, 0x605), (0x890, 0x891), (0x13430, 0x1343F)]) + [0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD]
    return unicodedata2.category(chr(number)) == "Cf" and number not in visible


def decomposition():
    mappings, recomposed, last = [], [], 0
    for number in SCALARS:
        form = unicodedata2.normalize("NFKD", chr(number))
        if form == chr(number) or number in HANGUL_SYLLABLES:
            continue
        assert number >= 0xA0 and number not in PLAIN_HAN
        mappings += [number - last, len(form), *map(ord, form)]
        last = number
        if unicodedata2.normalize("NFKC", chr(number)) == chr(number):
            recomposed.append(number)
    runs, last, order = [], 0, 0
    for number in SCALARS:
        if unicodedata2.combining(chr(number)) != order:
            order = unicodedata2.combining(chr(number))
            assert number >= 0x300 and (order == 0 or number not in PLAIN_HAN)
            runs += [number - last, order]
            last = number
    ignored = [number for number in SCALARS if is_ignored(number)]
    assert not set(ignored) & set(PLAIN_HAN)
    write(
        "YAML/Unicode/DecompositionTable.swift", "DecompositionTable",
        "Compatibility decompositions, combining classes, and what a lookup leaves out.",
        "From the Unicode Character Database 18.0 (Unicode License V3), by way of unicodedata2 18.0.0 (Apache License 2.0).",
        [
            ("mappings", "Scalar, length and full NFKD form, without Hangul syllables.", packed(mappings)),
            ("recomposed", "Those among them that NFKC leaves as they are.", packed_set(recomposed)),
            ("ignored", "White space, control characters and default ignorable code points.", packed_set(ignored)),
            ("combiningClasses", "Starts of runs of scalars with the same canonical combining class, and the class.", packed(runs)),
        ],
    )


def gb18030():
    rows = []
    for lead in range(0x81, 0xFF):
        row = []
        for trail in [*range(0x40, 0x7F), *range(0x80, 0xFF)]:
            if (0xAA <= lead <= 0xAF or lead >= 0xF8) and trail >= 0xA1 or 0xA1 <= lead <= 0xA7 and trail < 0xA1:
                continue  # GB18030Characters.swift computes the zones for user-defined characters
            character = bytes([lead, trail]).decode("gb18030")
            is_visible = unicodedata2.category(character)[0] not in "ZC"
            row.append(character if is_visible and not unicodedata2.combining(character) else f"\\u{{{ord(character):X}}}")
        rows.append("".join(row))
    write(
        "YAML/Unicode/GB18030Table.swift", "GB18030Table", "The two-byte characters of GB18030.",
        "From Python's codec gb18030 (PSF License), which implements GB 18030-2000.",
        [("pairs", "A line for each first byte, a character for each second one; without the zones for user-defined characters.", "\n".join(rows))],
    )


def han_variants():
    dictionary = pathlib.Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
    pairs = {}
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        traditional, simplified = line.split("\t")
        if len(traditional) == 1 and traditional != (first := simplified.split(" ")[0]) and len(first) == 1:
            pairs[traditional] = first
    write(
        "YAML/Unicode/HanVariantsTable.swift", "HanVariantsTable", "Traditional Han characters and the first simplified form of each.",
        "From the dictionary TSCharacters of OpenCC (Apache License 2.0), as opencc-python-reimplemented 0.1.7 (Apache License 2.0) ships it.",
        [("pairs", "In the order of the traditional characters.", lines("".join(t + s for t, s in sorted(pairs.items())), 80))],
    )


# Where the first reading that pypinyin lists is not the one that texts about work use most.
MOST_USUAL = dict(zip("长伺泊茄轧辗龈", "csbqzzy"))
# Readings that the phrases of pypinyin hold too rarely, or never.
MORE_INITIALS = {"会": "k", "单": "cs", "车": "j", "区": "o", "石": "d", "提": "d", "合": "g", "虾": "h", "尾": "y", "秘": "b", "叶": "x", "识": "z"}


def initial(reading):
    return unicodedata2.normalize("NFD", reading)[0]


def pinyin():
    evidence = collections.defaultdict(collections.Counter)
    for phrase, readings in PHRASES_DICT.items():
        if len(phrase) == len(readings):
            for character, reading in zip(phrase, readings):
                evidence[character][initial(reading[0])] += 1
    most_usual, others = [], []
    for number in range(0x4E00, 0xA000):
        character = chr(number)
        letters = list(dict.fromkeys(initial(reading) for reading in PINYIN_DICT[number].split(","))) if number in PINYIN_DICT else ["?"]
        first = MOST_USUAL.get(character, letters[0])
        assert first in letters
        most_usual.append(first)
        counts, more = evidence[character], MORE_INITIALS.get(character, "")
        usual = [l for l, n in counts.most_common() if n >= 2 and n >= 0.02 * counts.total()] if is_common(character) else []
        rest = [letter for letter in dict.fromkeys([*usual, *more]) if letter != first and letter in letters]
        assert set(more) <= {first, *rest}, character
        if rest:
            others.append(character + "".join(rest))
    write(
        "LanguageServer/Completion/PinyinTable.swift", "PinyinTable", "First letters of the pinyin of Han characters.",
        "From pypinyin 0.55.0 (MIT License): its readings, and how often its phrases use each.",
        [
            ("mostUsual", "One for each of U+4E00 to U+9FFF, 128 to a line; a question mark where no reading is known.", lines("".join(most_usual), 128)),
            ("others", "Common characters that begin with another letter in some words, and those letters.", lines_of_words(others)),
        ],
    )


def syllables():
    """Common characters by their readings without tones."""
    found = collections.defaultdict(list)
    for number in range(0x4E00, 0xA000):
        if number in PINYIN_DICT and is_common(chr(number)):
            for reading in dict.fromkeys(plain(reading) for reading in PINYIN_DICT[number].split(",")):
                found[reading].append(chr(number))
    text = "".join(reading + "".join(characters) for reading, characters in sorted(found.items()) if reading)
    write(
        "LanguageServer/Completion/PinyinSyllables.swift", "PinyinSyllables", "Pinyin of the common Han characters.",
        "From pypinyin 0.55.0 (MIT License): its readings.",
        [("text", "A reading without its tone, and the characters that have it; v for ü.", lines(text, 140))],
    )


def plain(reading):
    base = unicodedata.normalize("NFD", reading.replace("ü", "v"))
    letters = "".join("v" if character == "\u0308" else character for character in base if not unicodedata.combining(character) or character == "\u0308")
    letters = letters.replace("uv", "v")
    return letters if letters.isascii() and letters.isalpha() else ""


def is_common(character):
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def lines_of_words(words):
    return "\n".join("".join(words[start : start + 40]) for start in range(0, len(words), 40))


for make in (display_width, decomposition, gb18030, han_variants, pinyin, syllables):
    make()
