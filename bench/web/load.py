#!/usr/bin/env python3
"""Starts `truce serve` on a mission, asks it as many people would, and prints what it took.

Requests leave on their own clock, whether or not earlier ones were answered (an open loop: a server that stalls is charged with every
request that should have gone out meanwhile), and a request's time counts from when it was due. No two of them ask the same, so that
nothing kept of an earlier answer answers them. Needs nothing but Python.

    python3 bench/web/load.py --truce target/release/truce --mission DIR [--rate 50] [--seconds 60] [--out bench/web/out]
"""

import argparse
import asyncio
import csv
import pathlib
import random
import subprocess
import time
import urllib.request

GROUPS = ["air", "fire", "ground", "posture", "mat", "civ", "prot", "comply"]
STATES = ["claimed_by_one", "corroborated", "unattributed", "alleged", "disputed", "happening", "compliance"]
SIDES = ["israel>*", "lebanon>*", "hezbollah>*", "*>lebanon", "*>israel"]
ZONES = ["southern-litani-area", "southern-litani-area:maybe", "unscr-1701-area", "israeli-side:outside"]
WORDS = ["drone", "rockets", "UNIFIL", "houses", "patrol", "shelled", "motorcycle", "ministry", "army said", "denied"]
PLACES = ["Haris", "Khiam", "Kfar", "Tyre", "Bint", "Naqoura", "Metula", "Ain"]


def incident_paths(chance):
    """Queries as people put them together, each another one."""
    seen = set()
    while True:
        parts = []
        if chance.random() < 0.7:
            day = chance.randrange(720)
            first = time.strftime("%Y-%m-%d", time.gmtime(1732665600 + 86400 * day))
            last = time.strftime("%Y-%m-%d", time.gmtime(1732665600 + 86400 * (day + chance.choice([1, 7, 30, 365]))))
            parts += [f"from={first}", f"to={last}"]
        for key, values, share in [
            ("group", GROUPS, 0.4),
            ("state", STATES, 0.3),
            ("direction", SIDES, 0.3),
            ("zone", ZONES, 0.15),
            ("text", WORDS, 0.2),
            ("place", PLACES, 0.2),
        ]:
            if chance.random() < share:
                parts.append(f"{key}={chance.choice(values)}")
        # How long the list is does not matter to anybody; it makes each request one of its own.
        parts.append(f"limit={chance.randrange(30, 80)}")
        path = "/incidents?" + "&".join(parts).replace(" ", "+").replace(">", "%3E").replace(":", "%3A")
        if path not in seen:
            seen.add(path)
            yield path


def entry_paths(chance, size):
    """Pages of the register and of its entries, each another one."""
    entries = chance.sample(range(size), size)
    for entry in entries:
        yield chance.choice([f"/register/{entry}", f"/register?before={entry + 1}"])


class Server:
    def __init__(self, truce, mission):
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [truce, "serve", "--listen", "127.0.0.1:0", mission], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("the server ended before it opened")
            if "http://127.0.0.1:" in line:
                self.port = int(line.split("http://127.0.0.1:")[1].split("/")[0].split()[0])
                break
        self.opened = time.monotonic() - self.began

    def memory_mib(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return 0.0

    def get(self, path):
        began = time.monotonic()
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            body = answer.read()
        return time.monotonic() - began, body

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


async def ask(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return int(answer.split(b" ", 2)[1]), len(answer)


async def load(port, paths, rate, seconds):
    """(time from when it was due, status, bytes) of each request."""
    answers, tasks = [], []

    async def one(path, due):
        try:
            status, size = await ask(port, path)
        except OSError:
            status, size = 0, 0
        answers.append((time.monotonic() - due, status, size))

    began = time.monotonic()
    for n in range(int(rate * seconds)):
        due = began + n / rate
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        tasks.append(asyncio.create_task(one(next(paths), due)))
    await asyncio.gather(*tasks)
    return answers


def share(sorted_times, part):
    return sorted_times[min(len(sorted_times) - 1, int(part * len(sorted_times)))] * 1000


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--truce", required=True)
    arguments.add_argument("--mission", required=True)
    arguments.add_argument("--rate", type=float, default=50)
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--rounds", type=int, default=3, help="how often the load is put on, for the growth of memory")
    arguments.add_argument("--out", type=pathlib.Path, default=pathlib.Path("bench/web/out"))
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    server = Server(given.truce, given.mission)
    memory = []

    def note(what):
        memory.append((time.monotonic() - server.began, what, server.memory_mib()))

    async def watched(what, paths):
        async def watch():
            while True:
                note(what)
                await asyncio.sleep(1)

        watching = asyncio.create_task(watch())
        answers = await load(server.port, paths, given.rate, given.seconds)
        watching.cancel()
        return answers

    try:
        note("opened")
        print(f"open after {server.opened:.2f} s; {server.memory_mib():.0f} MiB")
        for path in ["/", "/incidents", "/register", "/incidents/columns", "/incidents/days", "/agreement"]:
            try:
                first, body = server.get(path)
                again = sorted(server.get(f"{path}{'&' if '?' in path else '?'}limit={n}" if path.startswith("/incidents") else path)[0] for n in range(11, 16))
                print(f"{path:34} first {first * 1000:7.1f} ms, then {again[2] * 1000:7.1f} ms, {len(body) / 1024:7.0f} KiB")
            except OSError as error:
                print(f"{path:34} {error}")
        note("looked at")
        print(f"idle after the first pages: {server.memory_mib():.0f} MiB")
        chance = random.Random(7)
        size = int(subprocess.run([given.truce, "verify", given.mission], capture_output=True, text=True).stdout.split(" entries")[0].split()[-1].replace(",", "") or 100)
        incidents, entries = incident_paths(chance), entry_paths(chance, size)
        print(f"{given.rate:.0f} requests a second for {given.seconds:.0f} s, {given.rounds} times:")
        for round_ in range(given.rounds):
            for what, paths in [("/incidents", incidents), ("/register", entries)]:
                answers = asyncio.run(watched(what, paths))
                times = sorted(time for time, _status, _size in answers)
                wrong = sum(status != 200 for _time, status, _size in answers)
                print(
                    f"  {what:11} round {round_ + 1}: {len(times)} answers, {wrong} not 200, p50 {share(times, 0.5):6.1f} ms, "
                    f"p90 {share(times, 0.9):6.1f} ms, p99 {share(times, 0.99):6.1f} ms, longest {times[-1] * 1000:6.1f} ms; {server.memory_mib():.0f} MiB"
                )
        time.sleep(5)
        note("idle again")
        print(f"idle afterwards: {server.memory_mib():.0f} MiB")
    finally:
        server.stop()
    with open(given.out / "memory.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["seconds", "what", "rss_mib"])
        rows.writerows((f"{seconds:.1f}", what, f"{mib:.1f}") for seconds, what, mib in memory)
    (given.out / "memory.svg").write_text(plot(memory), encoding="utf-8")


def plot(memory):
    """Memory over time as a drawing of its own, with its numbers in words."""
    wide, high, left, low = 760, 300, 56, 40
    last, most = memory[-1][0], max(mib for _s, _w, mib in memory)
    top = max(50, -(-most // 50) * 50)
    x = lambda seconds: left + (wide - left - 16) * seconds / last
    y = lambda mib: high - low - (high - low - 24) * mib / top
    line = " ".join(f"{x(seconds):.1f},{y(mib):.1f}" for seconds, _w, mib in memory)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img" font-family="sans-serif" font-size="11" fill="#333">',
        f"<title>Memory of the server under load: at most {most:.0f} MiB, {memory[-1][2]:.0f} MiB at the end</title>",
        f'<rect width="{wide}" height="{high}" fill="#fff"/>',
    ]
    for step in range(0, int(top) + 1, max(50, int(top) // 5 // 50 * 50)):
        out.append(f'<path d="M{left} {y(step):.1f}H{wide - 16}" stroke="#ddd"/><text x="{left - 6}" y="{y(step) + 4:.1f}" text-anchor="end">{step}</text>')
    for seconds in range(0, int(last) + 1, 60):
        out.append(f'<text x="{x(seconds):.1f}" y="{high - 22}" text-anchor="middle">{seconds // 60}</text>')
    out.append(f'<text x="{left}" y="14">Resident memory, MiB</text><text x="{wide - 16}" y="{high - 6}" text-anchor="end">minutes since start</text>')
    out.append(f'<polyline points="{line}" fill="none" stroke="#1f5f8b" stroke-width="2"/></svg>\n')
    return "\n".join(out)


if __name__ == "__main__":
    main()
