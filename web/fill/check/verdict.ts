import type { Search } from './check-screen';
import { type Findings, hasOtherPlan, isFromCode, searchable } from './findings';
import { wave } from './page-data';
import { say } from '../state/say';
import * as words from './words/zh';

export interface Verdict {
  readonly title: string;
  readonly note: string;
  readonly isBad?: boolean;
  /** Whether the slips are there and have not all been looked through. */
  readonly canSearch?: boolean;
}

/** What it all comes to, in one sentence and what to do. */
export function verdictOf(findings: Findings, search: Search): Verdict {
  const isBad =
    [findings.roll, findings.manifest, findings.receipt, findings.log].includes('bad') ||
    lacksSlips(findings) ||
    hasOtherPlan(findings);
  if (isBad) return { title: words.mismatch, note: words.mismatchNote, isBad };
  if (typeof search === 'object') return verdictOfSearch(search);
  if (findings.isUnsent && (!findings.hasReceipt || wave.stage === 'open'))
    return { title: words.unsent, note: words.unsentNote };
  if (!findings.hasReceipt && isFromCode) return { title: words.codeCut, note: words.codeCutNote };
  if (!findings.hasReceipt) return { title: words.noReceipt, note: words.noReceiptNote };
  if (wave.stage === 'open') return { title: words.inBox, note: words.inBoxNote };
  if (findings.slips && !findings.slips.head) return { title: words.receivedOnly, note: words.receivedOnlyNote };
  if (!findings.slips || !searchable()) return { title: words.waitingForCount, note: words.waitingNote };
  return { title: words.countable, note: words.countableNote, canSearch: true };
}

/** A count of an earlier version signed none; where the manifest is of a later one, they were taken away. */
function lacksSlips({ slips, hasSlips }: Findings): boolean {
  return hasSlips && slips?.head === null;
}

function verdictOfSearch({ isSigned, isVoid, isPart, own, found }: Exclude<Search, string>): Verdict {
  // A code that was kept before the ballot was changed says what was said then.
  const note = isFromCode ? words.codeMismatchNote : words.mismatchNote;
  if (!isSigned || own === 0 || found < own) return { title: words.mismatch, note, isBad: true };
  if (isVoid) return { title: words.setAside, note: words.setAsideNote };
  if (isPart) return { title: say(words.countedPart, { found }), note: words.countedPartNote, canSearch: true };
  return { title: say(words.counted, { found }), note: words.countedNote };
}
