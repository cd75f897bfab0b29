#!/usr/bin/env python3
"""Check the retold set and count its halves: names and keys agree, quotes, places and times stand in the body, codes are those of ../GUIDE.md."""
import glob, importlib.util, json, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
SPEC = importlib.util.spec_from_file_location('claims_check', os.path.join(HERE, '..', 'adversarial', 'check.py'))
CLAIMS = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(CLAIMS)

faults, counts = [], {1: [0, 0], 0: [0, 0]}
for path in sorted(glob.glob(os.path.join(HERE, 'gold', '*.json'))):
    name = os.path.splitext(os.path.basename(path))[0]
    with open(path, encoding='utf-8') as f:
        document = json.load(f)
    with open(os.path.join(HERE, 'texts', name + '.txt'), encoding='utf-8') as f:
        headline, gap, body = f.read().partition('\n\n')
    if document['id'] != name or not gap or '\n' in headline:
        faults.append((name, 'id or headline'))
    CLAIMS.check_claims(name, body, document['claims'], lambda *fault: faults.append(fault))
    number = int(name[1:])
    half = counts[1 if number < 29 else number % 2]
    half[0] += 1
    half[1] += sum(not claim['note'].startswith('peripheral:') for claim in document['claims'])
for fault in faults:
    print(*fault)
for odd, what in ((1, 'development'), (0, 'held out')):
    print('%-17s documents %2d  core claims %3d' % (what, *counts[odd]))
sys.exit(1 if faults else 0)
