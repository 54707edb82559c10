#!/usr/bin/env python3
"""Makes Tests/YAMLTests/Unicode/ReferenceValues.swift: properties of characters according to other programs.

    python3 -m venv .venv && .venv/bin/pip install wcwidth==0.9.4 unicodedata2==18.0.0
    .venv/bin/python scripts/character_expectations.py

Keys and decompositions are computed by unicodedata2, widths by wcwidth, legacy bytes by Python's codecs. Long results are compared by their 64-bit FNV-1a
hash; the tests compute the same inputs.
"""

import pathlib

import unicodedata2
from wcwidth import wcwidth

TARGET = pathlib.Path(__file__).parent.parent / "Tests" / "YAMLTests" / "Unicode" / "ReferenceValues.swift"
SCALARS = [n for n in [*range(0x30000), *range(0xE0000, 0xE1000)] if not 0xD800 <= n < 0xE000]
# Default_Ignorable_Code_Point and interlinear annotation, as far as the general category does not say so already.
IGNORED = [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x2065, 0x3164, *range(0xFE00, 0xFE10), 0xFFA0]
IGNORED += [*range(0xFFF0, 0xFFFC), *range(0xE0000, 0xE1000)]
VISIBLE_FORMATS = [*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)]
TEXTS = {
    "job description": "kind: job-description\r\n职业: 跨境电商运营师\r\n等级: 中级/四级\r\n职责:\r\n\t- 能根据平台规则，完成店铺注册、认证与信息设置；\r\n",
    "traditional": "職業：跨境電商運營師\n等級：中級\n要求：能根據平台規則完成店鋪註冊、認證與信息設置\n",
    "extensions": "𠮷野家、䶮、〇、㐂、e\u0301、😀、€、ḿ\n",
    "names": "王小明\n李雷\n",
}
ENCODINGS = {"gb18030": "gb18030", "utf16LittleEndian": "utf-16-le", "utf16BigEndian": "utf-16-be", "utf8": "utf-8"}


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def key(text):
    decomposed = unicodedata2.normalize("NFKD", text)
    kept = "".join(c for c in decomposed if ord(c) not in ignored)
    return unicodedata2.normalize("NFKD", kept)


ignored = set(IGNORED) | {n for n in SCALARS if unicodedata2.category(chr(n)) in ("Cc", "Zs", "Zl", "Zp", "Cf") and n not in VISIBLE_FORMATS}


def random_texts(count, length):
    """The same generator as in RandomTexts.swift."""
    state = 1

    def number(limit):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (state >> 33) % limit

    zones = [(0x20, 0x5F), (0x300, 0x70), (0xA0, 0x2F60), (0xF900, 0x6F0), (0x4E00, 0x5200), (0xAC00, 11172), (0x1D000, 0x800), (0x200B, 5)]
    for _ in range(count):
        text = ""
        for _ in range(length):
            first, size = zones[number(len(zones))]
            text += chr(first + number(size))
        yield text


def all_codes():
    pairs = [bytes([a, b]) for a in range(0x81, 0xFF) for b in [*range(0x40, 0x7F), *range(0x80, 0xFF)]]
    numbers = [*range(39420), *range(189000, 189000 + 0x100000, 4099)]
    quadruples = [bytes([0x81 + n // 12600, 0x30 + n // 1260 % 10, 0x81 + n // 10 % 126, 0x30 + n % 10]) for n in numbers]
    return pairs, quadruples


def utf8(codes):
    return b"".join(codes).decode("gb18030").encode()


def main():
    pairs, quadruples = all_codes()
    hashes = {
        "lookupKeysOfScalars": fnv("\n".join(key(chr(n)) for n in SCALARS).encode()),
        "lookupKeysOfRandomTexts": fnv("\n".join(key(t) for t in random_texts(5000, 10)).encode()),
        "columnsOfScalars": fnv(bytes(max(0, wcwidth(chr(n))) for n in SCALARS)),
        "gb18030Pairs": fnv(utf8(pairs)),
        "gb18030Quadruples": fnv(utf8(quadruples)),
    }
    lines = ["// swift-format-ignore-file", "// Made by scripts/character_expectations.py; do not edit.", ""]
    lines += ["/// What other implementations say about characters.", "enum ReferenceValues {"]
    lines += [f"  static let {name}: UInt64 = 0x{value:016X}" for name, value in hashes.items()]
    lines += ["", "  /// A text, the name of an encoding, and the text in that encoding, in hexadecimal."]
    lines += ["  static let encodedTexts: [(text: String, encoding: String, bytes: String)] = ["]
    for text in TEXTS.values():
        literal = "".join(c if c.isprintable() and not unicodedata2.combining(c) else f"\\u{{{ord(c):X}}}" for c in text)
        for name, codec in ENCODINGS.items():
            lines.append(f'    ("{literal}", "{name}", "{text.encode(codec).hex()}"),')
    TARGET.write_text("\n".join([*lines, "  ]", "}", ""]), encoding="utf-8")


main()
