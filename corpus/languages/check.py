#!/usr/bin/env python3
"""Check the annotated sets in other languages and count them.

usage: check.py [LANGUAGE ...]     all folders beside this file, or those named (ar, fr, he)

Of each document: id, file names and language agree; the date is one; quotes, places and times stand in the body; codes, modalities and kinds of
claimant are those of ../GUIDE.md; 60 to 200 words and 4 to 14 core claims. Codes and single claims are checked as in ../adversarial/check.py.
"""
import collections, datetime, glob, importlib.util, json, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location('claims_check', os.path.join(HERE, '..', 'adversarial', 'check.py'))
claims_check = importlib.util.module_from_spec(spec)
spec.loader.exec_module(claims_check)
HEAD = {'id', 'language', 'published', 'outlet', 'url', 'licence', 'provenance', 'ceasefire', 'claims'}

def core(claims):
    return [c for c in claims if not (c.get('note') or '').startswith('peripheral:')]

def is_date(s):
    try:
        return len(s) == 10 and bool(datetime.date.fromisoformat(s))
    except (TypeError, ValueError):
        return False

def check_document(language, name, d, text, say):
    if d.get('id') != name or not name.startswith(language) or d.get('language') != language:
        say(name, 'id, file name and language do not agree', d.get('id'), d.get('language'))
    if set(d) != HEAD:
        say(name, 'keys of the document', sorted(set(d) ^ HEAD))
    if not is_date(d['published']):
        say(name, 'published is no date', d['published'])
    headline, gap, body = text.partition('\n\n')
    if not gap or '\n' in headline:
        say(name, 'wants a headline, a blank line and a body')
    claims_check.check_claims(name, body, d['claims'], say)
    for c in d['claims']:
        t = c['time']
        if t and not (is_date(t['from']) and is_date(t['to'])):
            say(name, 'time is no date', t)
        if c['act'] in c.get('alt_acts', []):
            say(name, 'the act is its own alternative', c['act'])
    twice = [k for k, n in collections.Counter((c['quote'], c['act'], str(c['actor']), c['claimant']) for c in d['claims']).items() if n > 1]
    if twice:
        say(name, 'claim marked twice', twice)
    words = len(body.split())
    if not 60 <= words <= 200:
        say(name, 'words', words)
    if not 4 <= len(core(d['claims'])) <= 14:
        say(name, 'core claims', len(core(d['claims'])))

def main(languages):
    bad = []
    say = lambda *a: (bad.append(a), print(*a))
    for language in languages:
        names = [{os.path.splitext(os.path.basename(p))[0] for p in glob.glob(os.path.join(HERE, language, sub))} for sub in ('texts/*.txt', 'gold/*.json')]
        for name in sorted(names[0] ^ names[1]):
            say(name, 'has a text or a gold file, not both')
        halves = {1: [0, 0, 0], 0: [0, 0, 0]}
        for name in sorted(names[0] & names[1]):
            with open(os.path.join(HERE, language, 'gold', name + '.json'), encoding='utf-8') as f:
                d = json.load(f)
            with open(os.path.join(HERE, language, 'texts', name + '.txt'), encoding='utf-8') as f:
                text = f.read()
            check_document(language, name, d, text, say)
            half = halves[int(name[-2:]) % 2]
            for i, n in enumerate((1, len(core(d['claims'])), len(d['claims']))):
                half[i] += n
        for odd, what in ((1, 'odd, development'), (0, 'even, held out')):
            print('%s  %-17s documents %2d  core claims %3d  all %3d' % ((language, what) + tuple(halves[odd])))
    print(len(bad), 'faults')
    return 1 if bad else 0

if __name__ == '__main__':
    here = sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(os.path.join(HERE, '*', 'gold')))
    asked = sys.argv[1:] or here
    if set(asked) - set(here):
        sys.exit(__doc__)
    sys.exit(main(asked))
