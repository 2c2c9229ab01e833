import type { TargetsQuestion } from '#domain/questionnaire/model';
import { createMomentTable, type Moments } from '#domain/statistics/moments';
import { createCardScorer, NOT_KNOWN, UNRATED, VOID_CARD } from './card-score';
import { DONT_KNOW_CODE, type SortedBallots } from './packed-ballots';

/** The cards that one rater group filled in for one target. */
export interface GroupCards {
  /** Over the scores of the cards that count. */
  readonly moments: Moments;
  readonly dontKnow: number;
  readonly voidCards: number;
  /** By criterion, aligned with the scale's options; of the cards that count. */
  readonly counts: readonly (readonly number[])[];
}

export interface CardTally {
  of(group: number, target: number): GroupCards;
}

/** First pass over the ballots: every card counted. */
export function tallyCards(question: TargetsQuestion, ballots: SortedBallots): CardTally {
  const targets = question.targets.length;
  const criteria = question.criteria.length;
  const tables = createCardTables(question, ballots.strata.length * targets);
  ballots.forEach(({ bytes, offset, group }) => {
    for (let target = 0; target < targets; target++) {
      tables.count(group * targets + target, bytes, offset + target * criteria);
    }
  });
  return { of: (group, target) => tables.at(group * targets + target) };
}

/** Counts of cards by slot, one slot for each rater group × target. */
interface CardTables {
  count(slot: number, bytes: Uint8Array, offset: number): void;
  at(slot: number): GroupCards;
}

function createCardTables(question: TargetsQuestion, slots: number): CardTables {
  const scoreOf = createCardScorer(question);
  const moments = createMomentTable(slots);
  const dontKnow = new Uint32Array(slots);
  const voidCards = new Uint32Array(slots);
  const ratings = createRatingTable(question, slots);
  return {
    count(slot, bytes, offset) {
      const outcome = scoreOf(bytes, offset);
      if (outcome === UNRATED) return;
      if (outcome === NOT_KNOWN) return increase(dontKnow, slot);
      if (outcome === VOID_CARD) return increase(voidCards, slot);
      moments.add(slot, outcome);
      ratings.count(slot, bytes, offset);
    },
    at: (slot) => ({
      moments: moments.at(slot),
      dontKnow: dontKnow[slot] ?? 0,
      voidCards: voidCards[slot] ?? 0,
      counts: ratings.at(slot),
    }),
  };
}

interface RatingTable {
  count(slot: number, bytes: Uint8Array, offset: number): void;
  at(slot: number): GroupCards['counts'];
}

function createRatingTable({ criteria, scale }: TargetsQuestion, slots: number): RatingTable {
  const width = criteria.length;
  const options = scale.options.length;
  const counts = new Uint32Array(slots * width * options);
  return {
    count(slot, bytes, offset) {
      for (let criterion = 0; criterion < width; criterion++) {
        const code = bytes[offset + criterion] ?? DONT_KNOW_CODE;
        if (code < DONT_KNOW_CODE) increase(counts, (slot * width + criterion) * options + code);
      }
    },
    at: (slot) =>
      criteria.map((_, criterion) => {
        const start = (slot * width + criterion) * options;
        return [...counts.subarray(start, start + options)];
      }),
  };
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
