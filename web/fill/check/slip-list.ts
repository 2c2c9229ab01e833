import type { Question } from '#domain/questionnaire/model';
import { hexOf } from '#domain/text-hash';
import { lines } from '../parts/clauses';
import { button } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { createSignal } from '../signals';
import { type FactRow, factRows } from './fact-rows';
import type { OwnSlip } from './own-slips';
import { text } from './page-data';
import { say } from '../state/say';
import { answerInWords, partInWords } from './slip-words';
import * as words from './words/zh';

/** One thing that was said, which stands once in each published table. */
type SaidThing = readonly [slip: OwnSlip, ...others: readonly OwnSlip[]];

const MORE = 5;

/** What stands on the own slips; only when asked for, as others may look on and see what was answered. */
export function slipList(slips: readonly OwnSlip[], questions: readonly Question[]): Child {
  const things = thingsIn(slips);
  const [shown, setShown] = createSignal(0);
  return [
    element('h2', '', words.slips),
    element('p', 'lead', lines(words.slipsLead)),
    () => things.slice(0, shown()).map((thing) => slipRows(thing, questions)),
    () => {
      const left = things.length - shown();
      const label = say(shown() === 0 ? words.slipsShow : words.slipsMore, { n: left });
      return left > 0 && button('button', label, () => setShown(shown() + MORE));
    },
  ];
}

function thingsIn(slips: readonly OwnSlip[]): readonly SaidThing[] {
  const things = new Map<string, SaidThing>();
  for (const one of slips) {
    const key = `${one.list.place}|${one.slip.unit}`;
    const before = things.get(key);
    things.set(key, before ? [...before, one] : [one]);
  }
  return [...things.values()];
}

/** Both sides, which agree where a slip is found: what this device works out, and what the count published. */
function slipRows(thing: SaidThing, questions: readonly Question[]): Child {
  const missing = thing.find(({ isFound }) => !isFound);
  const shown = missing || thing[0];
  const question = questions[shown.list.position];
  if (!question) return null;
  const part = partInWords(question, shown);
  const own = hashInWords(shown.hash);
  const rows: readonly (FactRow | false)[] = [
    part !== '' && [words.slipPart, part],
    [words.slipAnswer, answerInWords(question, shown)],
    [words.name, words.slipNoName],
    [words.slipOwn, own],
    [words.slipPublished, missing ? words.slipMissing : own],
    thing.length > 1 && [words.slipTables, say(words.slipTablesNote, { n: thing.length, found: foundIn(thing) })],
  ];
  return [element('h3', '', text(question.title)), factRows(rows.filter((row) => row !== false))];
}

function foundIn(thing: SaidThing): number {
  return thing.filter(({ isFound }) => isFound).length;
}

/** In fours, as people compare them. */
function hashInWords(hash: Uint8Array): string {
  return hexOf(hash).replace(/.{4}(?=.)/g, '$& ');
}
