#!/usr/bin/env python3
"""Drills: short passages that show how English says one kind of thing, written before the rules that read them.

usage: drill.py NAME...                    check NAME.jsonl: quotes, codes, places
       drill.py NAME... --read BINARY      let BINARY (the example score_corpus) read them; figures of both halves, what is missed of the odd half
One item a line: `id` (NAME-001 ...), `published`, `ceasefire`, `text`, `claims` with `quote`, `act`, `actor` and, where it is not so,
`modality` (asserted), `claimant` (narrator), `target`, `places` ([]), `time` (null), `alt_acts`, `language` (en). The even half is never looked at: it says what a rule is worth.
"""
import json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, '..'), os.path.join(HERE, '..', 'adversarial')]
import check, score  # noqa: E402

WHOLE = {'target': [], 'places': [], 'time': None, 'claimant': 'narrator', 'claimant_kind': 'narrator', 'modality': 'asserted',
         'count': None, 'casualties': None, 'note': ''}

def items(name):
    with open(os.path.join(HERE, name + '.jsonl'), encoding='utf-8') as f:
        for line in filter(str.strip, f):
            item = json.loads(line)
            item['claims'] = [{**WHOLE, **claim} for claim in item['claims']]
            yield item

def faults(name):
    found = []
    for item in items(name):
        check.check_claims(item['id'], item['text'], item['claims'], lambda *fault: found.append(fault))
    for fault in found:
        print(*fault)
    return found

def read(name, binary):
    with tempfile.TemporaryDirectory() as folder:
        gold, texts, claims = (os.path.join(folder, sub) for sub in ('gold', 'texts', 'claims'))
        os.mkdir(gold), os.mkdir(texts)
        halves = ([], [])
        for number, item in enumerate(items(name), 1):
            halves[number % 2].append(item['id'])
            with open(os.path.join(gold, item['id'] + '.json'), 'w', encoding='utf-8') as f:
                json.dump({'language': 'en', **item, 'outlet': 'drill'}, f)
            with open(os.path.join(texts, item['id'] + '.txt'), 'w', encoding='utf-8') as f:
                f.write(check.HEADLINE + '\n\n' + item['text'] + '\n')
        root = os.path.join(HERE, '..', '..')
        subprocess.run([binary, texts, gold, claims, os.path.join(root, 'agreements')], check=True, stderr=subprocess.DEVNULL)
        for half, ids in (('odd', halves[1]), ('even', halves[0])):
            result = score.score(gold, texts, claims, listing=half == 'odd', ids=set(ids), names=True)
            core, full = result['core'], result['full']
            print('%s %-4s items %3d  core P %.2f R %.2f F1 %.3f  full %.3f  claimant %.2f modality %.2f denials as fact %s' % (
                name, half, len(ids), core['p'], core['r'], core['f1'], full['f1'], result['claimant'], result['modality'],
                result['denials_read_as_fact']))

if __name__ == '__main__':
    arguments = sys.argv[1:]
    binary = os.path.abspath(arguments.pop(arguments.index('--read') + 1)) if '--read' in arguments else None
    names = [argument for argument in arguments if argument != '--read']
    if not names or any(name.startswith('-') for name in names):
        sys.exit(__doc__)
    if any([faults(name) for name in names]):
        sys.exit(1)
    for name in names if binary else []:
        read(name, binary)
