#!/usr/bin/env python3
"""Check the fresh set and count it.

usage: check.py

Of each document: id and file names agree; keys and dates are right; quotes, places and times stand in the body, each quote once; codes, modalities
and kinds of claimant are those of ../GUIDE.md; 180 to 300 words and 5 to 12 core claims. Single claims are checked as in ../adversarial/check.py.
"""
import collections, glob, importlib.util, json, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))

def load(name, *path):
    spec = importlib.util.spec_from_file_location(name, os.path.join(HERE, '..', *path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

claims_check = load('claims_check', 'adversarial', 'check.py')
languages_check = load('languages_check', 'languages', 'check.py')

def check_document(name, d, text, say):
    if d.get('id') != name or d.get('language') != 'en':
        say(name, 'id, file name or language', d.get('id'), d.get('language'))
    if set(d) != languages_check.HEAD:
        say(name, 'keys of the document', sorted(set(d) ^ languages_check.HEAD))
    if not languages_check.is_date(d['published']):
        say(name, 'published is no date', d['published'])
    headline, gap, body = text.partition('\n\n')
    if not gap or '\n' in headline:
        say(name, 'wants a headline, a blank line and a body')
    claims_check.check_claims(name, body, d['claims'], say)
    for c in d['claims']:
        if body.count(c['quote']) > 1:
            say(name, 'quote stands twice in the body', c['quote'])
        if (c['claimant'] == 'narrator') != (c['claimant_kind'] == 'narrator'):
            say(name, 'claimant and its kind', c['claimant'], c['claimant_kind'])
        t = c['time']
        if t and not (languages_check.is_date(t['from']) and languages_check.is_date(t['to'])):
            say(name, 'time is no date', t)
        if c['act'] in c.get('alt_acts', []):
            say(name, 'the act is its own alternative', c['act'])
    marks = collections.Counter((c['quote'], c['act'], str(c['actor']), c['claimant']) for c in d['claims'])
    for mark in [m for m, n in marks.items() if n > 1]:
        say(name, 'claim marked twice', mark)
    words, core = len(body.split()), len(languages_check.core(d['claims']))
    if not 180 <= words <= 300:
        say(name, 'words', words)
    if not 5 <= core <= 12:
        say(name, 'core claims', core)
    return words, core

def main():
    bad = []
    say = lambda *a: (bad.append(a), print(*a))
    names = [{os.path.splitext(os.path.basename(p))[0] for p in glob.glob(os.path.join(HERE, sub))} for sub in ('texts/*.txt', 'gold/*.json')]
    for name in sorted(names[0] ^ names[1]):
        say(name, 'has a text or a gold file, not both')
    halves = {1: [0, 0, 0, 0], 0: [0, 0, 0, 0]}
    for name in sorted(names[0] & names[1]):
        with open(os.path.join(HERE, 'gold', name + '.json'), encoding='utf-8') as f:
            d = json.load(f)
        with open(os.path.join(HERE, 'texts', name + '.txt'), encoding='utf-8') as f:
            words, core = check_document(name, d, f.read(), say)
        half = halves[int(name[1:]) % 2]
        for i, n in enumerate((1, words, core, len(d['claims']))):
            half[i] += n
    for odd, what in ((1, 'odd, development'), (0, 'even, held out')):
        print('%-17s documents %2d  words %4d  core claims %3d  all %3d' % ((what,) + tuple(halves[odd])))
    print(len(bad), 'faults')
    return 1 if bad else 0

if __name__ == '__main__':
    sys.exit(main())
