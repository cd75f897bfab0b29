"""Builds the mixed archive that triage is measured with: one document in twenty may hold claims.

    python3 bench/claims/archive.py OUT [--hard]

Relevant are the English texts of corpus/. The others are articles written for this (elsewhere.txt: sport, money, science, courts, with the words
that look like fighting and are not) and, for variety, prose of the books that come with a Rust toolchain (The Rust Programming Language and its
sisters, MIT or Apache-2.0), cut into pieces of about the length of an article. Where no such books are installed the script says so and repeats
the articles instead; `--hard` asks for that. It is the harder archive: every other document is news. News under a free licence in the
quantity needed could not be had, so how much of other people's news triage lets through is not known from this.
"""
import glob
import html
import json
import pathlib
import random
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARE = 20
WORDS = 220


def relevant():
    folders = ("texts", "styles/texts", "blind/texts", "fresh/texts", "kept/texts")
    paths = [path for folder in folders for path in sorted((ROOT / "corpus" / folder).glob("*.txt"))]
    return [path.read_text(encoding="utf-8") for path in paths]


def articles():
    return [text.strip() + "\n" for text in (HERE / "elsewhere.txt").read_text(encoding="utf-8").split("\n==\n")]


def books():
    """Paragraphs of the books, put together to pieces."""
    try:
        home = subprocess.run(["rustc", "--print", "sysroot"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return []
    pages = sorted(glob.glob(f"{home}/share/doc/rust/html/*/*.html"))
    seen, piece, pieces, words = set(), [], [], 0
    for page in pages:
        if pathlib.Path(page).name == "print.html" or page.split("/")[-2] in ("alloc", "core", "std", "proc_macro", "test"):
            continue
        for paragraph in re.findall(r"<p>(.*?)</p>", open(page, encoding="utf-8").read(), re.S):
            text = " ".join(html.unescape(re.sub(r"<[^>]+>", "", paragraph)).split())
            if len(text) < 60 or text in seen:
                continue
            seen.add(text)
            piece.append(text)
            words += len(text.split())
            if words >= WORDS:
                pieces.append("\n".join(piece) + "\n")
                piece, words = [], 0
    return pieces


def main():
    out = pathlib.Path(sys.argv[1])
    hard = "--hard" in sys.argv
    wanted, news = relevant(), articles()
    count = len(wanted) * (SHARE - 1)
    prose = [] if hard else books()
    if not prose:
        print("every other document is one of the articles of elsewhere.txt" if hard else "no Rust books here: articles only")
    others = (news + prose[: count - len(news)]) if prose else []
    while len(others) < count:
        others += news[: count - len(others)]
    documents = [(text, True) for text in wanted] + [(text, False) for text in others[:count]]
    random.Random(1).shuffle(documents)
    with out.open("w", encoding="utf-8") as file:
        for text, is_relevant in documents:
            file.write(json.dumps({"text": text, "relevant": is_relevant}) + "\n")
    size = sum(len(text) for text, _ in documents)
    share = sum(len(text) for text, is_relevant in documents if is_relevant) / size
    print(f"{len(documents)} documents, {len(wanted)} relevant ({100 * share:.1f} % of {size:,} characters); {len(news)} articles, {min(len(prose), count - len(news))} pieces of books")


main()
