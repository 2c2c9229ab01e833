import { lines } from '../parts/clauses';
import { type Child, element } from '../parts/element';
import type { OwnEntry } from './findings';
import { wave } from './page-data';
import * as words from './words/zh';

type Row = readonly [name: string, content: string];

/** Both sides of the wall: the rows of the roll as they are, and of the box what a row looks like. */
export function storedRows(entry: OwnEntry | null): Child {
  return [
    element('h2', '', words.stored),
    element('p', 'lead', lines(words.storedNote)),
    entry && [element('h3', '', words.rollSide), rows(rollRows(entry))],
    element('h3', '', words.boxSide),
    rows([
      [words.boxId, words.boxIdNote],
      [words.boxSealed, words.boxSealedNote],
      [words.boxStamp, words.boxStampNote],
      [words.boxDay, words.boxDayNote],
      [words.boxNever, words.boxNeverNote],
    ]),
  ];
}

function rollRows(entry: OwnEntry): readonly Row[] {
  const { name, unitCode, hasContact, linkHash, takenPart, stamp, isKeyDestroyed } = entry;
  return [
    [words.name, name],
    [words.group, wave.groupName],
    [words.unit, unitCode ?? words.none],
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

function rows(content: readonly Row[]): Child {
  return element(
    'dl',
    'facts rows-shown',
    content.map(([name, value]) => element('div', '', element('dt', '', name), element('dd', '', value))),
  );
}
