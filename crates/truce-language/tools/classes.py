"""Writes src/tokenizer/classes.rs: what spaCy 3.8 and Python say of every code point.

Run with a Python that has spaCy installed: python3 tools/classes.py > src/tokenizer/classes.rs
Every flag is found by asking spaCy's own compiled expressions (or str methods) about every code
point, so that quirks of the expressions, such as the stray brackets inside a class, come along.
"""
import re
import sys
import unicodedata

import spacy
from spacy.lang import char_classes as cc

nlp = spacy.blank("en")
tok = nlp.tokenizer
prefix, suffix = tok.prefix_search, tok.suffix_search

upper_class = re.compile("[" + cc.ALPHA_UPPER + "]")
lower_class = re.compile("[" + cc.ALPHA_LOWER + "]")
alpha_class = re.compile("[" + cc.ALPHA + "]")
icon_class = re.compile("[" + cc.ICONS + "]")
quote_class = re.compile("[" + cc.CONCAT_QUOTES + "]")
before_stop = re.compile(
    r"[0-9{al}{e}{p}(?:{q})]".format(al=cc.ALPHA_LOWER, e=r"%²\-\+", q=cc.CONCAT_QUOTES, p=cc.PUNCT)
)
word = re.compile(r"\w")
decimal = re.compile(r"\d")

FLAGS = [
    ("ALPHA", "in spaCy's `ALPHA`", lambda c: alpha_class.match(c)),
    ("LOWER", "in spaCy's `ALPHA_LOWER`, which holds uncased scripts too", lambda c: lower_class.match(c)),
    ("UPPER", "in spaCy's `ALPHA_UPPER`, which holds uncased scripts too", lambda c: upper_class.match(c)),
    ("QUOTE", "in spaCy's `CONCAT_QUOTES`", lambda c: quote_class.match(c)),
    ("ICON", "in spaCy's `ICONS`", lambda c: icon_class.match(c)),
    ("PREFIX", "is a prefix whatever follows", lambda c: c not in "+." and prefix(c)),
    ("SUFFIX", "is a suffix whatever precedes", lambda c: suffix(c)),
    ("BEFORE_STOP", "lets a full stop after it be split off", lambda c: before_stop.match(c)),
    ("IS_ALPHA", "Python's `str.isalpha`", str.isalpha),
    ("IS_DIGIT", "Python's `str.isdigit`", str.isdigit),
    ("IS_DECIMAL", "Python's `\\\\d`", lambda c: decimal.match(c)),
    ("IS_WORD", "Python's `\\\\w`", lambda c: word.match(c)),
]

ranges = []
for code in range(0x110000):
    if 0xD800 <= code <= 0xDFFF:
        continue
    c = chr(code)
    flags = 0
    for bit, (_, _, test) in enumerate(FLAGS):
        if test(c):
            flags |= 1 << bit
    if flags:
        if ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == flags:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, flags])

out = sys.stdout
out.write("//! What spaCy's expressions and Python's `str` say of each code point.\n//!\n")
out.write(f"//! Written by `tools/classes.py` from spaCy {spacy.__version__} ")
out.write(f"and Unicode {unicodedata.unidata_version}; do not edit.\n\n")
for bit, (name, doc, _) in enumerate(FLAGS):
    out.write(f"/// {doc[0].upper() + doc[1:]}.\npub(crate) const {name}: u16 = 1 << {bit};\n".replace("\\\\", "\\"))
ascii_flags = [0] * 128
for a, b, f in ranges:
    for code in range(a, min(b, 127) + 1):
        ascii_flags[code] = f
out.write("\n/// Flags of the first 128 code points.\n#[rustfmt::skip]\npub(crate) static ASCII: [u16; 128] = [\n")
for i in range(0, 128, 16):
    out.write("    " + " ".join(f"{f}," for f in ascii_flags[i : i + 16]) + "\n")
out.write("];\n\n/// First and last code point of a range, and its flags; sorted; what is absent has none.\n")
out.write(f"#[rustfmt::skip]\npub(crate) static RANGES: [(u32, u32, u16); {len(ranges)}] = [\n")
line = "   "
for a, b, f in ranges:
    cell = f" (0x{a:X}, 0x{b:X}, {f}),"
    if len(line) + len(cell) > 108:
        out.write(line + "\n")
        line = "   "
    line += cell
out.write(line + "\n];\n")
