import { lines } from '../parts/clauses';
import { caption } from '../parts/controls';
import { type Child, element } from '../parts/element';
import type { Search } from './check-screen';
import { type Finding, type Findings, isFromCode } from './findings';
import { say } from './say';
import * as words from './words/zh';

/** Each thing that was checked, with what came of it. */
export function findingList(findings: Findings, search: Search): Child {
  const { manifest, receipt, isExchanged } = findings;
  const manifestBad = isExchanged ? words.manifestOther : words.manifestBad;
  return element(
    'ul',
    'findings',
    rollRow(findings),
    row(manifest, manifest === 'good' ? words.manifest : manifestBad),
    row(receipt, { good: words.receipt, bad: words.receiptBad, unknown: words.receiptNone }[receipt]),
    logRow(findings),
    typeof search === 'object' && slipsRow(search),
  );
}

function rollRow({ entry, roll }: Findings): Child {
  if (!entry) return row('unknown', words.rollNoLink, isFromCode ? words.rollNotInCode : words.rollNoLinkNote);
  const state = entry.takenPart ? words.tookPart : words.notYet;
  if (roll === 'bad') return row(roll, words.rollOther, words.rollOtherNote);
  return row('good', say(words.rollIn, { state }), roll === 'good' ? words.rollProven : words.rollNote);
}

function logRow({ log, logged, hasReceipt }: Findings): Child {
  const note = say(words.logNote, { n: logged });
  if (log === 'good') return row(log, words.logIn, note);
  if (log === 'bad') return row(log, words.logBad);
  return hasReceipt ? row(log, words.logLater) : row('good', words.logNone, note);
}

function slipsRow({ isSigned, own, found }: Exclude<Search, string>): Child {
  const isGood = isSigned && own === found;
  const title = say(isGood ? words.slipsIn : words.slipsBad, { own, found });
  return row(isGood ? 'good' : 'bad', title, words.slipsNote);
}

const MARKS: Readonly<Record<Finding, string>> = { good: '✓', bad: '!', unknown: '–' };

function row(finding: Finding, title: string, note?: string): Child {
  return element(
    'li',
    finding,
    element('i', { 'aria-hidden': 'true' }, MARKS[finding]),
    element('span', '', title, note && caption(lines(note))),
  );
}
