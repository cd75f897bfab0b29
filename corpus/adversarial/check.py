#!/usr/bin/env python3
"""Check, unfold and score the adversarial items and the blind documents.

usage: check.py                       check sentences.jsonl and ../blind: quotes, codes, places, times, must_not against gold
       check.py --write DIR           write DIR/gold/<id>.json and DIR/texts/<id>.txt in the form of the corpus
       check.py --score DIR PRED_DIR  per trap: core precision, recall, F1 (score.py), and the forbidden readings that were made
                                      (DIR as written before; PRED_DIR holds <id>.jsonl, one claim a line)
"""
import collections, glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, ROOT)
import score  # noqa: E402

ACT = r'\b(?:air|fire|ground|posture|mat|civ|prot|hum|sea|info|violation|comply|say|talk)\.\w+'
CODES = set(re.findall(ACT, open(os.path.join(ROOT, 'GUIDE.md'), encoding='utf-8').read()))
MODALITIES = {'asserted', 'alleged', 'denied', 'threatened', 'planned', 'demanded', 'conditional', 'possible'}
KINDS = {'narrator', 'person', 'office', 'organisation', 'anonymous', 'media'}
KEYS = {'quote', 'act', 'actor', 'target', 'places', 'time', 'claimant', 'claimant_kind', 'modality', 'count', 'casualties', 'note'}
HEADLINE = 'Report'

def items():
    with open(os.path.join(HERE, 'sentences.jsonl'), encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]

def hits(rule, claim):
    """Does this claim make the reading that the must_not rule forbids? Every key given has to fit; names fit only in full."""
    act = rule.get('act', '*')
    if act != '*' and claim['act'] != act and not (act.endswith('.*') and claim['act'].startswith(act[:-1])):
        return False
    if 'actor' in rule:
        banned = rule['actor'] if isinstance(rule['actor'], list) else [rule['actor']]
        if not {score.norm(x) for x in banned} & {score.norm(x) for x in claim.get('actor') or ['unknown']}:
            return False
    if 'modality' in rule and claim.get('modality') != rule['modality']:
        return False
    return 'claimant' not in rule or score.norm(rule['claimant']) == score.norm(claim.get('claimant') or 'narrator')

def check_claims(where, text, claims, say):
    for c in claims:
        if not KEYS <= set(c):
            say(where, 'keys missing', KEYS - set(c))
        if c['quote'] not in text:
            say(where, 'quote is no verbatim span', c['quote'])
        for a in [c['act']] + c.get('alt_acts', []):
            if a not in CODES:
                say(where, 'no such code', a)
        if c['modality'] not in MODALITIES or c['claimant_kind'] not in KINDS:
            say(where, 'modality or kind of claimant', c['modality'], c['claimant_kind'])
        if not c['actor']:
            say(where, 'no actor', c['quote'])
        for p in c['places']:
            if p not in text:
                say(where, 'place not in the text', p)
        t = c['time']
        if t and (t['text'] not in text or not t['from'] <= t['to']):
            say(where, 'time', t)

def check():
    bad = []
    say = lambda *a: (bad.append(a), print(*a))
    seen = set()
    for it in items():
        if it['id'] in seen:
            say(it['id'], 'id used twice')
        seen.add(it['id'])
        check_claims(it['id'], it['text'], it['claims'], say)
        for c in it['claims']:
            for m in it['must_not']:
                for code in [c['act']] + c.get('alt_acts', []):
                    if hits(m, dict(c, act=code)):
                        say(it['id'], 'gold makes the forbidden reading', m, code, c['quote'])
    for g in sorted(glob.glob(os.path.join(ROOT, 'blind', 'gold', '*.json'))):
        d = json.load(open(g, encoding='utf-8'))
        text = open(os.path.join(ROOT, 'blind', 'texts', d['id'] + '.txt'), encoding='utf-8').read()
        check_claims(d['id'], text, d['claims'], say)
        n = len(text.split('\n\n', 1)[1].split())
        if not 120 <= n <= 300:
            say(d['id'], 'words', n)
    print(len(seen), 'items,', len(bad), 'faults')
    return 1 if bad else 0

def write(out):
    for sub in ('gold', 'texts'):
        os.makedirs(os.path.join(out, sub), exist_ok=True)
    for it in items():
        doc = {'id': it['id'], 'language': 'en', 'published': it['published'], 'outlet': 'fictional', 'url': '',
               'licence': 'Apache-2.0 OR MIT', 'provenance': 'fictional', 'ceasefire': it['ceasefire'], 'claims': it['claims']}
        with open(os.path.join(out, 'gold', it['id'] + '.json'), 'w', encoding='utf-8') as f:
            json.dump(doc, f, ensure_ascii=False)
        with open(os.path.join(out, 'texts', it['id'] + '.txt'), 'w', encoding='utf-8') as f:
            f.write(HEADLINE + '\n\n' + it['text'] + '\n')
    return 0

def score_all(out, pred_dir):
    groups = collections.OrderedDict()
    for it in items():
        groups.setdefault(it['trap'], []).append(it)
    total = rules = 0
    for trap, its in groups.items():
        made = []
        for it in its:
            pf = os.path.join(pred_dir, it['id'] + '.jsonl')
            pred = [json.loads(x) for x in open(pf, encoding='utf-8') if x.strip()] if os.path.exists(pf) else []
            rules += len(it['must_not'])
            for m in it['must_not']:
                wrong = [c for c in pred if hits(m, c)]
                if wrong:
                    made.append((it['id'], m['why'], wrong[0].get('quote')))
        total += len(made)
        c = score.score(os.path.join(out, 'gold'), os.path.join(out, 'texts'), pred_dir, ids={it['id'] for it in its})['core']
        print('%-20s items %3d  core P %.2f R %.2f F1 %.2f (%d of %d gold, %d predicted)  forbidden %d' %
              (trap, len(its), c['p'], c['r'], c['f1'], c['tp'], c['gold'], c['pred'], len(made)))
        for row in made:
            print('    %s: %s | %s' % row)
    print('forbidden readings made: %d of %d' % (total, rules))
    return 0

if __name__ == '__main__':
    a = sys.argv[1:]
    if not a:
        sys.exit(check())
    if a[0] == '--write' and len(a) == 2:
        sys.exit(write(a[1]))
    if a[0] == '--score' and len(a) == 3:
        sys.exit(score_all(a[1], a[2]))
    sys.exit(__doc__)
