import { lines } from '../parts/clauses';
import { button } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { createSignal } from '../signals';
import { findingList } from './finding-list';
import { check, type Findings, forget, isFromCode, keepable, search } from './findings';
import { keeping } from './keeping';
import type { SlipSearch } from './own-slips';
import { type Failure, failureOf } from './network';
import { wave } from './page-data';
import { say } from '../state/say';
import { bytesOf, partsOf, sampleOf, type SlipIndex, type SlipPart } from './slip-parts';
import { slipList } from './slip-list';
import { storedRows } from './stored-rows';
import { type Verdict, verdictOf } from './verdict';
import * as words from './words/zh';

type State = 'checking' | Failure | Findings;
export type Search = 'none' | 'running' | Failure | SlipSearch;

const [state, setState] = createSignal<State>('checking');
const [searched, setSearched] = createSignal<Search>('none');

export function checkScreen(): Child {
  void run();
  return () => {
    const current = state();
    if (current === 'checking') return element('p', 'lead', words.searching);
    return typeof current === 'string' ? failure(current) : [found(current), ways()];
  };
}

async function run(): Promise<void> {
  setState('checking');
  setState(await check().catch(failureOf));
}

function failure(why: Failure): Child {
  return [failureText(why), button('button primary', words.retry, () => void run())];
}

function failureText(why: Failure): Child {
  return element('p', 'verdict warn', why === 'damaged' ? words.damaged : words.unreached);
}

function found(findings: Findings): Child {
  const verdict = () => verdictOf(findings, searched());
  return [
    () => verdictText(verdict()),
    () => (verdict().canSearch && findings.slips ? searching(findings, findings.slips) : null),
    () => findingList(findings, searched()),
    () => ownSlips(searched(), findings),
    keeping(),
    storedRows(findings.entry),
  ];
}

function verdictText({ title, note, isBad }: Verdict): Child {
  return [
    element('p', isBad ? 'verdict bad' : 'verdict', element('strong', '', lines(title))),
    element('p', 'lead', lines(note)),
  ];
}

function ownSlips(search: Search, { questions }: Findings): Child {
  return typeof search === 'object' && questions && slipList(search.slips, questions);
}

function searching(findings: Findings, index: SlipIndex): Child {
  const last = searched();
  if (last === 'running') return element('p', 'lead', words.searching);
  const all = partsOf(index);
  const sample = sampleOf(all);
  return [
    (last === 'unreached' || last === 'damaged') && failureText(last),
    element(
      'div',
      'searches',
      sample && looking(findings, { parts: sample, label: words.searchPart, look: 'button primary' }),
      looking(
        findings,
        sample
          ? { parts: all, label: words.searchAll, look: 'button' }
          : { parts: all, label: words.search, look: 'button primary' },
      ),
    ),
  ];
}

function looking(
  findings: Findings,
  way: { readonly parts: readonly SlipPart[]; readonly label: string; readonly look: string },
): Child {
  const look = async () => {
    setSearched('running');
    setSearched((await search(findings, way.parts).catch(failureOf)) || 'damaged');
  };
  return button(way.look, say(way.label, { size: sizeInWords(bytesOf(way.parts)) }), () => void look());
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function ways(): Child {
  const { pathname, search: query, hash } = location;
  const ballot = pathname.replace(/\/check$/, '');
  return element(
    'div',
    'clearing',
    element('p', '', element('a', { className: 'link', href: `${ballot}/about?lang=${wave.language}` }, words.about)),
    wave.stage === 'open' &&
      !isFromCode &&
      element('p', '', element('a', { className: 'link', href: `${ballot}${query}${hash}` }, words.back)),
    keepable() && forgetting(),
  );
}

/** Asks once more and says what is lost. */
function forgetting(): Child {
  const [asked, setAsked] = createSignal(false);
  const sure = () => {
    forget();
    location.reload();
  };
  return () =>
    asked()
      ? [
          element('p', 'lead', lines(words.forgetQuestion)),
          element(
            'div',
            'ways',
            button('button', words.cancel, () => setAsked(false)),
            button('button', words.forgetSure, sure),
          ),
        ]
      : button('link', words.forget, () => setAsked(true));
}
