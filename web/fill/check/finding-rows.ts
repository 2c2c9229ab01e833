import type { Search } from './check-screen';
import { type Finding, type Findings, hasLink, hasOtherPlan, isFromCode } from './findings';
import { say } from '../state/say';
import * as words from './words/zh';

/** One thing that was checked, in words. */
export interface FindingRow {
  readonly finding: Finding;
  readonly title: string;
  readonly note?: string | undefined;
}

export function findingRows(findings: Findings, search: Search): readonly FindingRow[] {
  const { manifest, isExchanged } = findings;
  const manifestBad = isExchanged ? words.manifestOther : words.manifestBad;
  return [
    rollRow(findings),
    row(manifest, manifest === 'good' ? words.manifest : manifestBad),
    receiptRow(findings),
    logRow(findings),
    ...(hasOtherPlan(findings) ? [row('bad', words.planOther)] : []),
    ...(typeof search === 'object' ? [slipsRow(search)] : []),
  ];
}

function rollRow({ entry, roll }: Findings): FindingRow {
  if (!entry) return row('unknown', ...noEntry());
  const state = entry.takenPart ? words.tookPart : words.notYet;
  if (roll === 'bad') return row(roll, words.rollOther, words.rollOtherNote);
  return row(roll, say(words.rollIn, { state }), roll === 'good' ? words.rollProven : words.rollNote);
}

function noEntry(): readonly [title: string, note: string] {
  if (hasLink) return [words.rollLinkUnknown, words.rollLinkUnknownNote];
  return [words.rollNoLink, isFromCode ? words.rollNotInCode : words.rollNoLinkNote];
}

function receiptRow({ receipt, hasReceipt }: Findings): FindingRow {
  const unknown = hasReceipt ? words.receiptUnproven : words.receiptNone;
  return row(receipt, { good: words.receipt, bad: words.receiptBad, unknown }[receipt]);
}

function logRow({ log, logged, hasReceipt, publicKey }: Findings): FindingRow {
  if (publicKey === null) return row('unknown', words.logUnproven);
  const note = say(words.logNote, { n: logged });
  if (log === 'good') return row(log, words.logIn, note);
  if (log === 'bad') return row(log, words.logBad);
  if (hasReceipt) return row(log, words.logLater);
  return logged === 0 ? row(log, words.logEmpty) : row('good', words.logNone, note);
}

function slipsRow({ isSigned, own, found }: Exclude<Search, string>): FindingRow {
  const isGood = isSigned && own > 0 && own === found;
  const title = say(isGood ? words.slipsIn : words.slipsBad, { own, found });
  return row(isGood ? 'good' : 'bad', title, words.slipsNote);
}

function row(finding: Finding, title: string, note?: string): FindingRow {
  return { finding, title, note };
}
