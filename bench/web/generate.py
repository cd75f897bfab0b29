#!/usr/bin/env python3
"""Writes synthetic reports for a mission of any size: `generate.py --happenings 125000 DIR`.

Made-up daily logs of made-up outlets about places that exist, in the words that real ones use. Nothing in them happened. The same seed
writes the same bytes. Each happening is told by one outlet or by several, some are denied, some come without a day or a place, so that
the mission that is made of them is as uneven as a real one. The happenings are spread over the days of the agreement, more in its first
weeks than later. A mission makes fewer incidents of them than there are happenings, as it puts together what may be one.
"""

import argparse
import datetime
import pathlib
import random

SOUTH = """Haris;Khiam;Kfar Kila;Tallousa;Aitaroun;Bint Jbeil;Maroun al-Ras;Yaroun;Rmeish;Marjayoun;Meiss el-Jabal;Houla;Markaba;Blida;
Naqoura;Shamaa;Tayr Harfa;Majdal Zoun;Zibqin;Tyre;Nabatieh;Arnoun;Kfar Tebnit;Qantara;Taybeh;Odaisseh;Kfarshouba;Hasbaya;Shebaa;Baalbek;
Hermel;Sidon;Jezzine;Tebnine;Srifa;Qana;Deir Qanoun;Jwaya;Froun;Ghandouriyeh;Majdal Selm;Shaqra;Baraachit;Beit Yahoun;Ainata;Ayta al-Shaab;
Ramyah;Beit Lif;Yater;Kafra;Siddiqine;Aita al-Jabal;Haddatha;Rachaf;Debel;Ain Ebel;Alma al-Shaab;Mansouri;Bayada;Yarine;Marwahin;Dhayra;
Kfar Hamam;Rachaya al-Foukhar;Ibl al-Saqi;Qlayaa;Burj al-Muluk;Deir Mimas;Yohmor;Zawtar;Habbouche;Jbaa;Ansar;Zrariyeh;Insar;Adloun;
Sarafand;Maghdouche;Ghazieh;Bazouriyeh;Maarakeh;Burj Rahal;Abbasiyeh;Tair Debba;Aitit;Batoulay;Hanniyeh""".replace("\n", "").split(";")
NORTH = """Metula;Kiryat Shmona;Nahariya;Shlomi;Zarit;Avivim;Manara;Misgav Am;Dovev;Malkia;Margaliot;Yiftah;Shtula;Netu'a;Rosh HaNikra;
Mount Dov;Safed;Acre""".replace("\n", "").split(";")

ISRAEL_DID = [
    ("Israeli warplanes struck {place} {when}, {says}.", "south"),
    ("An Israeli drone struck a {thing} in {place} {when}, {says}.", "south"),
    ("An Israeli drone strike on a {thing} in {place} {when} killed {number} people, {says}.", "south"),
    ("Israeli artillery shelled the outskirts of {place} {when}, {says}.", "south"),
    ("An Israeli tank fired {number} shells at {place} {when}, {says}.", "south"),
    ("Israeli soldiers opened fire at farmers near {place} {when}, {says}.", "south"),
    ("Israeli forces demolished {number} houses in {place} {when}, {says}.", "south"),
    ("Israeli troops entered {place} {when}, {says}.", "south"),
    ("An Israeli drone flew over {place} at low altitude {when}, {says}.", "south"),
    ("Israeli forces abducted a shepherd near {place} {when}, {says}.", "south"),
    ("An Israeli drone dropped a grenade near a patrol of UNIFIL in {place} {when}, {says}.", "south"),
    ("Israeli troops set up a roadblock near {place} {when}, {says}.", "south"),
    ("The Israeli army withdrew from {place} {when}, {says}.", "south"),
]
HEZBOLLAH_DID = [
    ("Hezbollah fired {number} rockets at {place} {when}, {says}.", "north"),
    ("Hezbollah launched a drone at {place} {when}, {says}.", "north"),
    ("Hezbollah fired mortar shells at {place} {when}, {says}.", "north"),
    ("Hezbollah fighters moved weapons through {place} {when}, {says}.", "south"),
    ("Hezbollah stored rockets in a house in {place} {when}, {says}.", "south"),
    ("Hezbollah fired at Israeli soldiers near {place} {when}, {says}.", "south"),
]
OTHERS_DID = [
    ("Gunmen opened fire at a patrol of UNIFIL near {place} {when}, {says}.", "south"),
    ("The Lebanese army dismantled a rocket launcher near {place} {when}, {says}.", "south"),
    ("The Lebanese army took over a post near {place} {when}, {says}.", "south"),
    ("Residents blocked a patrol of UNIFIL in {place} {when}, {says}.", "south"),
    ("Unknown attackers fired a rocket at {place} {when}, {says}.", "north"),
]
DENIALS = {
    "Israeli": "The Israeli military denied that its forces had fired at {place} {when}.",
    "Hezbollah": "Hezbollah denied that it had fired at {place} {when}.",
}
BEIRUT_SAYS = ["the Lebanese army said", "the Health Ministry said", "the National News Agency said", "the mayor said", "UNIFIL said"]
JERUSALEM_SAYS = ["the Israeli military said", "the army spokesman said", "Israel's defense ministry said"]
THINGS = ["car", "motorcycle", "house", "pickup truck", "warehouse"]
NUMBERS = ["two", "three", "four", "five", "seven", "nine"]
OUTLETS = [
    ("Litani Daily", 0.5),
    ("Coast Wire", 0.9),
    ("Galilee Post", 0.4),
    ("Bekaa Bulletin", 0.35),
    ("Border Monitor", 0.8),
    ("Evening Ledger", 0.3),
]
FIRST = datetime.date(2024, 11, 27)


def happening(chance, day):
    """A sentence to be said of a day, with what may deny it."""
    kind = chance.choices([ISRAEL_DID, HEZBOLLAH_DID, OTHERS_DID], [70, 18, 12])[0]
    template, where = chance.choice(kind)
    places = SOUTH if where == "south" else NORTH
    # Some places are told of far more often than others.
    often = int(chance.expovariate(1) * len(places) / 3)
    place = places[often] if chance.random() < 0.3 and often < len(places) else chance.choice(places)
    number, thing = chance.choice(NUMBERS), chance.choice(THINGS)
    when = chance.choices(
        [f"on {day.strftime('%A')}", f"on {day.strftime('%B')} {day.day}", f"early on {day.strftime('%A')}", ""], [60, 25, 10, 5]
    )[0]
    other_voices = JERUSALEM_SAYS if where == "north" or chance.random() < 0.25 else BEIRUT_SAYS

    def told(voice):
        text = template.format(place=place, when=when, number=number, thing=thing, says=voice)
        return text.replace(" ,", ",").replace("  ", " ")

    denied = None
    if chance.random() < 0.04:
        side = "Hezbollah" if kind is HEZBOLLAH_DID else "Israeli"
        denied = DENIALS[side].format(place=place, when=when or f"on {day.strftime('%A')}")
    return told, other_voices, denied


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--happenings", type=int, default=100_000)
    arguments.add_argument("--days", type=int, default=720)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--sentences", type=int, default=40, help="in a report, at most")
    given = arguments.parse_args()
    chance = random.Random(given.seed)
    given.folder.mkdir(parents=True, exist_ok=True)
    weights = [3.0 if day < 60 else 1.0 + 0.5 * ((day // 30) % 3) for day in range(given.days)]
    written = told_of = 0
    for day, weight in enumerate(weights):
        date = FIRST + datetime.timedelta(days=day)
        here = round(given.happenings * sum(weights[: day + 1]) / sum(weights)) - told_of
        told_of += here
        logs = {outlet: [] for outlet, _share in OUTLETS}
        for _ in range(here):
            told, voices, denied = happening(chance, date)
            carried = [outlet for outlet, share in OUTLETS if chance.random() < share * 0.45] or [chance.choice(OUTLETS)[0]]
            for outlet in carried:
                logs[outlet].append(told(chance.choice(voices)))
            if denied:
                logs[carried[0]].append(denied)
        for outlet, sentences in logs.items():
            for part, at in enumerate(range(0, len(sentences), given.sentences)):
                name = outlet.lower().replace(" ", "-")
                head = f"{outlet}: the day in the south, {date.strftime('%B')} {date.day}"
                front = f"---\noutlet: {outlet}\npublished: {date}\nlanguage: en\nurl: https://{name}.example/{date}/{part}\n---\n"
                body = "\n\n".join([head] + sentences[at : at + given.sentences])
                (given.folder / f"{date}-{name}-{part}.md").write_text(front + body + "\n", encoding="utf-8")
                written += 1
    print(f"{told_of} happenings told in {written} reports")


if __name__ == "__main__":
    main()
