#!/usr/bin/env python3
"""Scores the reader on other projects' gold sets, as loosely as the study of event coders did, beside what the peers reached there.

usage: bench/claims/peers.py [--gold DIR] [--reader PROGRAM] [--misses SET]
DIR holds cameo_ner/train.txt, petrarch_tests/ and re3d/ (default: $TRUCE_SHARED/gold, else ../shared/gold); without it this says so
and ends with 0. PROGRAM is the example `read_lines` (default: target/release/examples/read_lines). None of these sets is part of the project.

cameo_ner   a sentence counts for source (target) where a predicted actor (target) shares a content word with the marked span.
petrarch    plural sides: in the records of the category COMPOUND, every distinct side named by the expected codes is predicted on its side.
re3d        FightingAgainst: a predicted hostile act joins both marked spans, either way round. Only the packages with open licences are there.
"""
import collections, glob, json, os, re, subprocess, sys, xml.etree.ElementTree as xml

STOP = set('the a an of and in on at to by for with from s as or its his her their'.split())
HOSTILE = ('air.', 'fire.', 'ground.', 'civ.', 'prot.', 'hum.', 'violation')


def words(text):
    return {w for w in re.findall(r'\w+', text.lower()) if w not in STOP}


def read(program, texts):
    lines = ''.join(json.dumps({'id': i, 'text': t}) + '\n' for i, t in texts)
    out = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
    return {row['id']: row['claims'] for row in map(json.loads, out.splitlines())}


def said(claims, side, acts=None):
    """The words of every actor (or target) of these claims, each as written and by name."""
    return [w for c in claims if not acts or c['act'].startswith(acts) for who in c[side] for w in who['words'] + [who['name']] if w != 'unknown']


def f1(hit, predicted, gold):
    p, r = hit / max(predicted, 1), hit / max(gold, 1)
    return f'P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r) if p + r else 0:.3f}'


def cameo(path):
    for block in open(path, encoding='utf-8').read().strip().split('\n\n'):
        pairs = [line.rsplit(' ', 1) for line in block.split('\n') if ' ' in line]
        spans = collections.defaultdict(list)
        for word, tag in pairs:
            if tag[0] == 'B':
                spans[tag[2]].append(word)
            elif tag[0] == 'I' and spans[tag[2]]:
                spans[tag[2]][-1] += ' ' + word
        text = ' '.join(w for w, _ in pairs)
        text = re.sub(r" ([.,;:?!%)]|'s\b|’s\b|n't\b)", r'\1', text).replace('( ', '(')
        yield text[0].upper() + text[1:] if text else text, spans


def score_cameo(gold, program, misses):
    rows = list(cameo(os.path.join(gold, 'cameo_ner/train.txt')))
    found = read(program, [(i, t) for i, (t, _) in enumerate(rows)])
    tally = {side: [0, 0, 0] for side in 'ST'}
    both = coded = 0
    for i, (text, spans) in enumerate(rows):
        coded += bool(found[i])
        hits = {}
        for side, key in (('S', 'actor'), ('T', 'target')):
            names = said(found[i], key)
            want = spans.get(side, [])
            hit = any(words(n) & words(w) for n in names for w in want)
            hits[side] = hit
            tally[side][0] += hit
            tally[side][1] += bool(names)
            tally[side][2] += bool(want)
        both += hits['S'] and hits['T']
        if misses and not hits['S']:
            print(f"miss {spans.get('S')} | {text} | {[(c['act'], [a['name'] for a in c['actor']]) for c in found[i]]}")
    print(f'cameo_ner train, {len(rows)} sentences, {coded} with a claim')
    print(f"  source {f1(*tally['S'])}   target {f1(*tally['T'])}   both found {both / len(rows):.3f}")
    only = [i for i in range(len(rows)) if found[i]]
    print(f'  peers on its test part: PETRARCH2 .585 / .495 / .367, UniversalPetrarch .702 / .456 / .513')


def codes(path):
    """Name (plain words) to the first three letters of its code, from the validation dictionaries."""
    table = {}
    last = None
    for line in open(path, encoding='utf-8', errors='replace'):
        line = line.split('#')[0].strip()
        if not line or line.startswith('<'):
            continue
        name = re.sub(r'\[.*', '', line).strip()
        code = re.search(r'\[([A-Z]{3})', line)
        if name.startswith('+'):
            if last:
                table[plain(name[1:])] = last
        elif code:
            table[plain(name)] = last = code.group(1)
    return table


def plain(name):
    return name.strip().strip('_').replace('_', ' ').lower()


def sides(names, table):
    """Codes of the actors named: the longest dictionary names found in the words, longest first."""
    out = set()
    for name in names:
        text = ' ' + ' '.join(re.findall(r'[\w.]+', name.lower())) + ' '
        for key in sorted(table, key=len, reverse=True):
            if f' {key} ' in text:
                out.add(table[key])
                text = text.replace(f' {key} ', '  ')
    return out


def score_petrarch(gold, program, misses):
    folder = os.path.join(gold, 'petrarch_tests')
    table = codes(os.path.join(folder, 'PETR.Validate.actors.txt'))
    raw = open(os.path.join(folder, 'PETR.UnitTest.records.xml'), encoding='utf-8', errors='replace').read()
    rows = []
    for head, body in re.findall(r'<Sentence([^>]*)>(.*?)</Sentence>', raw, re.S):
        category = re.search(r'category="(\w+)"', head)
        text = re.search(r'<Text>(.*?)</Text>', body, re.S)
        events = re.findall(r'sourcecode="([A-Z-]+)"\s+targetcode="([A-Z-]+)"', body)
        if category and text and events:
            rows.append((category.group(1), ' '.join(text.group(1).split()), events))
    found = read(program, [(i, t) for i, (_, t, _) in enumerate(rows)])
    tally = collections.defaultdict(lambda: [0, 0, 0])
    for i, (category, text, events) in enumerate(rows):
        want_s = {s[:3] for s, _ in events if not s.startswith('-')}
        want_t = {t[:3] for _, t in events if not t.startswith('-')}
        got_s, got_t = sides(said(found[i], 'actor'), table), sides(said(found[i], 'target'), table)
        row = tally[category]
        row[0] += 1
        source = want_s <= got_s
        row[1] += source
        row[2] += source and want_t <= (got_t | got_s)
        if misses and category == misses and not source:
            print(f"miss {sorted(want_s)} not in {sorted(got_s)} | {text} | {[(c['act'], [a['name'] for a in c['actor']]) for c in found[i]]}")
    for category in ('COMPOUND', 'DEMO', 'AGENT', 'MODIFY', 'PARSING', 'ACTOR'):
        n, source, both = tally[category]
        if n:
            print(f'petrarch {category:9} {n:3} records   every source {source / n:.3f}   every source and target {both / n:.3f}')
    print('  peers: PETRARCH-1 passes 10 of its 42 COMPOUND records (codes and events exactly), 74.6 % of all its own')


def score_re3d(gold, program, misses):
    pairs, texts = [], []
    for folder in sorted(glob.glob(os.path.join(gold, 're3d/*/'))):
        documents = {d['_id']: d for d in map(json.loads, open(folder + 'documents.json', encoding='utf-8'))}
        texts += [(d['_id'], d['text']) for d in documents.values()]
        for r in map(json.loads, open(folder + 'relations.json', encoding='utf-8')):
            if r['type'] == 'FightingAgainst':
                pairs.append((r['documentId'], r['source'], r['target'], r['value']))
    found = read(program, texts)
    hit = one = 0
    for doc, source, target, value in pairs:
        def joins(claim, a, b):
            left, right = said([claim], 'actor', HOSTILE), said([claim], 'target', HOSTILE)
            left_right = left + (right if claim['act'] == 'fire.clash' else [])
            other = right + (left if claim['act'] == 'fire.clash' else [])
            return any(words(n) & words(a) for n in left_right) and any(words(n) & words(b) for n in other)
        claims = found[doc]
        ok = any(joins(c, source, target) or joins(c, target, source) for c in claims)
        hit += ok
        names = said(claims, 'actor', HOSTILE) + said(claims, 'target', HOSTILE)
        one += any(words(n) & (words(source) | words(target)) for n in names)
        if misses and not ok:
            print(f'miss {source} | {value} | {target}')
    print(f're3d FightingAgainst, {len(pairs)} relations in {len(texts)} documents: both sides in one hostile claim {hit / len(pairs):.3f}, one side {one / len(pairs):.3f}')
    print('  peers: not measured in the study')


def main():
    args = sys.argv[1:]
    option = lambda name, other: args[args.index(name) + 1] if name in args else other
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..')
    gold = option('--gold', os.path.join(os.environ.get('TRUCE_SHARED', os.path.join(root, '../shared')), 'gold'))
    program = option('--reader', os.path.join(root, 'target/release/examples/read_lines'))
    misses = option('--misses', '')
    if not os.path.isdir(gold):
        print(f'{gold} is not there: these sets are not part of the project, nothing was measured')
        return
    for name, score in (('cameo', score_cameo), ('petrarch', score_petrarch), ('re3d', score_re3d)):
        score(gold, program, misses if misses and (misses == name or name == 'petrarch') else '')


if __name__ == '__main__':
    main()
