import type { Pace } from '#domain/answers/pace';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { firstOf, isVoided, judge } from '#domain/scoring/judge';
import { optionScores } from '#domain/scoring/option-scores';
import { RatingSummary } from '#domain/scoring/rating-summary';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { ValidityRule } from '#domain/scoring/validity-rule';

/** Ballots on which the rules are tried: all best, all in the middle, two of three left open, hasty, careful. */
export const SAMPLE_BALLOTS = ['best', 'same', 'open', 'hasty', 'careful'] as const;
export type SampleBallot = (typeof SAMPLE_BALLOTS)[number];

/** What the rules say; `rule` is the place of the one that decides in the list of all, counted from 1. */
export type Verdict =
  | { readonly kind: 'counts' }
  | { readonly kind: 'void' | 'flagged' | 'cards-void' | 'cards-flagged'; readonly rule: number };

export function judgeSample(
  sample: SampleBallot,
  { questionnaire, scheme }: { readonly questionnaire: Questionnaire; readonly scheme: ScoringScheme },
): Verdict {
  const parts = questionsOf(questionnaire).flatMap((question) => ratedPart(question, scheme));
  const cards = parts.filter(({ isCard }) => isCard).slice(0, 1);
  const pace: Pace = sample === 'hasty' ? 0 : 3;
  const ofBallot = verdictOf(scheme, { scope: 'ballot', ratings: filled(sample, parts), pace });
  if (ofBallot?.kind === 'void') return ofBallot;
  const oneCard = cards.map((card) => ({ ...card, units: Math.min(card.units, 1) }));
  const ofCard = verdictOf(scheme, { scope: 'card', ratings: filled(sample, oneCard), pace });
  return ofBallot ?? ofCard ?? { kind: 'counts' };
}

/** Cards on a sample ballot. */
export function sampleCards(questionnaire: Questionnaire): number {
  return questionsOf(questionnaire).reduce((sum, question) => sum + cardsOf(question), 0);
}

/** Somebody who picks the units that he knows rates about so many of them. */
const FAMILIAR_CARDS = 10;

function cardsOf(question: Question): number {
  if (question.kind !== 'targets') return 0;
  const targets = question.targets.length;
  return question.picking === 'all' ? targets : Math.min(targets, FAMILIAR_CARDS);
}

/** Ratings on one scale, in units that count as one for rules about high and low scores: a rating or a card. */
interface RatedPart {
  readonly scores: readonly number[];
  readonly units: number;
  readonly ratingsInUnit: number;
  readonly isCard: boolean;
}

function ratedPart(question: Question, scheme: ScoringScheme): readonly RatedPart[] {
  if (question.kind === 'scale') {
    const steps = question.to - question.from;
    const scores = Array.from({ length: steps + 1 }, (_, step) => (100 * step) / steps);
    return [{ scores, units: 1, ratingsInUnit: 1, isCard: false }];
  }
  if (!('scale' in question)) return [];
  const scores = optionScores(question, scheme);
  if (question.kind === 'items') return [{ scores, units: question.items.length, ratingsInUnit: 1, isCard: false }];
  return [{ scores, units: cardsOf(question), ratingsInUnit: question.criteria.length, isCard: true }];
}

function filled(sample: SampleBallot, parts: readonly RatedPart[]): RatingSummary {
  const ratings = new RatingSummary();
  let position = 0;
  for (const { scores, units, ratingsInUnit } of parts) {
    for (let unit = 0; unit < units; unit++) {
      const marks = Array.from({ length: ratingsInUnit }, () => markAt(sample, position++, scores.length));
      marks.forEach((mark) => (mark < 0 ? ratings.addGap() : ratings.addRating(mark, mark === scores.length - 1)));
      const given = marks.flatMap((mark) => scores[mark] ?? []);
      if (given.length > 0) ratings.addUnit(given.reduce((sum, score) => sum + score, 0) / given.length);
    }
  }
  return ratings;
}

/** Position in the scale; negative where nothing is marked. */
function markAt(sample: SampleBallot, position: number, options: number): number {
  const best = options - 1;
  const careful = Math.max(0, best - ((position + Math.floor(position / 3)) % 3));
  switch (sample) {
    case 'best':
      return best;
    case 'same':
      return Math.floor(best / 2);
    case 'open':
      return position % 3 === 0 ? careful : -1;
    case 'hasty':
    case 'careful':
      return careful;
  }
}

function verdictOf(
  { validity }: ScoringScheme,
  judged: { readonly scope: ValidityRule['scope']; readonly ratings: RatingSummary; readonly pace: Pace },
): Exclude<Verdict, { readonly kind: 'counts' }> | undefined {
  const rules = validity.filter(({ scope }) => scope === judged.scope);
  const hits = judge(rules, judged.ratings, judged.pace);
  const first = hits === 0 ? undefined : rules[firstOf(hits)];
  if (first === undefined) return undefined;
  const outcome = isVoided(hits, rules) ? 'void' : 'flagged';
  return { kind: judged.scope === 'card' ? `cards-${outcome}` : outcome, rule: validity.indexOf(first) + 1 };
}
