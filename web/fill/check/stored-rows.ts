import { lines } from '../parts/clauses';
import { type Child, element } from '../parts/element';
import { type FactRow, factRows } from './fact-rows';
import type { OwnEntry } from './findings';
import { text, wave } from './page-data';
import * as words from './words/zh';

/** Both sides of the wall: the rows of the roll as they are, and of the box what a row looks like. */
export function storedRows(entry: OwnEntry | null): Child {
  const isCounted = wave.stage === 'published';
  return [
    element('h2', '', words.stored),
    element('p', 'lead', lines(words.storedNote)),
    entry && [element('h3', '', words.rollSide), factRows(rollRows(entry))],
    element('h3', '', words.boxSide),
    factRows([
      [words.boxId, words.boxIdNote],
      [words.boxSealed, isCounted ? words.boxOpenedNote : words.boxSealedNote],
      [words.boxStamp, words.boxStampNote],
      [words.boxDay, words.boxDayNote],
      ...(isCounted ? COUNTED_ROWS : []),
      [words.boxNever, words.boxNeverNote],
    ]),
  ];
}

const COUNTED_ROWS: readonly FactRow[] = [
  [words.boxAnswers, words.boxAnswersNote],
  [words.boxTexts, words.boxTextsNote],
];

function rollRows(entry: OwnEntry): readonly FactRow[] {
  const { name, unit, hasContact, linkHash, takenPart, stamp, isKeyDestroyed } = entry;
  return [
    [words.name, name],
    [words.group, wave.groupName],
    [words.unit, unit ? text(unit) : words.none],
    [words.contact, hasContact ? words.has : words.none],
    [words.link, shortened(linkHash)],
    [words.part, takenPart ? words.tookPart : words.notYet],
    [words.stamp, stamp ? shortened(stamp.blinded) : isKeyDestroyed ? words.stampGone : words.stampNone],
  ];
}

/** Enough to see what it is. */
function shortened(text: string): string {
  return `${text.slice(0, 24)} …`;
}
