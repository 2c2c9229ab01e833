import type { VectorCell } from '#domain/answers/vector';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import type { Histograms } from '#domain/disclosure/homogeneous';
import type { RankedBlock } from '#domain/disclosure/primary';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { QuestionId } from '#domain/questionnaire/model';
import type { Distribution } from '../model';

/** The answers of one finest cell of the plan to one question, or of several added up. */
export interface Tally {
  readonly n: number;
  readonly dontKnow: number;
  /** What a kind of question counts; the same length in every cell. */
  readonly counts: readonly number[];
}

/** What is counted and published of one question, or of one item of an items question. */
export interface AnswerTally {
  readonly question: QuestionId;
  readonly item?: string;
  add(atom: number, cell: VectorCell): void;
  finish(): FinishedTally;
}

export interface FinishedTally {
  /** By atom. */
  readonly groups: readonly Tally[];
  /** The answers as the homogeneous rule looks at them; empty where only the size of a group counts. */
  histograms(tally: Tally): Histograms;
  /** The only histogram divided otherwise (see disclosure/primary). */
  otherwise?(tally: Tally): readonly number[];
  /** Set where the histograms are of options that may be ticked together (see disclosure/primary). */
  readonly ticks?: true;
  /** Of a ranking (see disclosure/primary). */
  ranking?(tally: Tally): RankedBlock;
  /** The same where the figures of everybody are not shown; absent where it makes no difference. */
  withoutTotal?(): FinishedTally;
  describe(tally: Tally, rules: ReleaseRules): Distribution;
  /** The tally as it may be described instead; only where everybody is in one count. */
  withNoise?(tally: Tally, random: RandomWord): Tally;
}

/** Throws RangeError without tallies, as nobody knows then how many counts there are. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const [first, ...others] = tallies;
  if (first === undefined) throw new RangeError('no tallies to add up');
  const counts = [...first.counts];
  let { n, dontKnow } = first;
  for (const tally of others) {
    n += tally.n;
    dontKnow += tally.dontKnow;
    for (let position = 0; position < counts.length; position++) {
      counts[position] = (counts[position] ?? 0) + (tally.counts[position] ?? 0);
    }
  }
  return { n, dontKnow, counts };
}
