"""Whether reading costs what a text's length asks for: each text of these, and four times as much of it, in processor time.

    python3 bench/claims/length.py

Needs the example `reading_speed` built (`bench/claims/run.py` builds it). Four times the text may take four times the time, and some more where the
short one is over in a few milliseconds; sixteen times would be the square.
"""
import json
import os
import pathlib
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
TEXTS = [
    ('quotation marks', '"', 25000),
    ("empty quotations", "“”", 12000),
    ('opening apostrophes', " 'a", 12000),
    ("quotes in quotes", "“he said ‘", 2500),
    ("brackets", "([{", 8000),
    ("and", "and ", 25000),
    ("sayings in sayings", "he said that she said that ", 1000),
    ("a list", "drones, rockets, ", 1500),
    ("names of people", "Israel Katz and ", 1500),
    ("proper nouns", "Doe Roe ", 3000),
    ("numbers", "1,200 ", 4000),
    ("times", "on Monday at 17:00 ", 1200),
    ("rows of a table", "| 12 | shells | Khiam |\n", 1000),
    ("short paragraphs", "Drones flew.\n\n", 1500),
    ("no sentence ends", "the army shelled the town ", 1000),
    ("Arabic", "قصف الجيش بلدة. ", 1200),
    ('Hebrew', 'צה"ל תקף בלבנון. ', 1000),
    ("French", "l’armée a tiré sur la ville. ", 800),
    ("combining marks", "é", 10000),
    ("pronouns", "They said it was theirs. ", 800),
    ("full stops", ".", 25000),
    ("hyphens", "a-", 12000),
    ("acts in one paragraph", "The army shelled the town. ", 3000),
    ("sayings in one paragraph", "“We fired,” he said. ", 2500),
]


def seconds_of(process):
    tasks = pathlib.Path(f"/proc/{process}/task")
    if not tasks.exists():
        return time.perf_counter()
    return sum(int(task.read_text().split()[0]) for task in tasks.glob("*/schedstat")) / 1e9


def seconds(text, way):
    document = TARGET / "bench-claims-length.jsonl"
    document.write_text(json.dumps({"text": text}) + "\n", encoding="utf-8")
    program = TARGET / "release/examples/reading_speed"
    ours = subprocess.Popen([program, document], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    ours.stdout.readline()
    taken = []
    for _ in range(2):
        start = seconds_of(ours.pid)
        ours.stdin.write(way + "\n")
        ours.stdin.flush()
        ours.stdout.readline()
        taken.append(seconds_of(ours.pid) - start)
    ours.stdin.close()
    ours.wait()
    return min(taken)


for name, unit, count in TEXTS:
    once, four = seconds(unit * count, "read"), seconds(unit * count * 4, "read")
    print(f"{name:26} {1e3 * once:8.1f} ms, four times as long {1e3 * four:8.1f} ms: {four / once:4.1f} times", flush=True)
line = "The army shelled the town. " * 380_000
print(f"a line of {len(line) / 1e6:.0f} MB: {seconds(line, 'read'):.1f} s, with triage {seconds(line, 'triage'):.1f} s")
