import type { TargetsQuestion } from '#domain/questionnaire/model';
import { createRuleCounts } from '#domain/scoring/rule-counts';
import type { ScoringScheme, Trimming } from '#domain/scoring/scheme';
import { trimSize } from '#domain/scoring/trim-size';
import type { Moments } from '#domain/statistics/moments';
import { trimmedMean, type TrimmedMean } from '#domain/statistics/trimmed-mean';
import { createCardScorer, NOT_KNOWN, UNRATED, VOID_CARD, type CardScorer } from './card-score';
import { createKeptCards, type KeptCards } from './kept-cards';
import { DONT_KNOW_CODE, type SortedBallots } from './packed-ballots';
import type { JudgedRules } from './told-rule-counts';

/** The cards that one rater group filled in for one target. */
export interface GroupCards {
  /** Over the scores of the cards that count: n cards, their (trimmed) mean, and n × SE² as the variance. */
  readonly moments: Moments;
  /** Null for fewer than two cards that count. */
  readonly mean: TrimmedMean | null;
  readonly dontKnow: number;
  /** "Don't know" among the cards that are kept, where the scheme gives it a score. */
  readonly scoredDontKnow: number;
  readonly voidCards: number;
  /** By criterion, aligned with the scale's options; of the cards that are kept. */
  readonly counts: readonly (readonly number[])[];
  /** The mean under other rules of trimming, for asking what if. */
  readonly alternatives: readonly TrimmedAlternative[];
}

export interface TrimmedAlternative {
  readonly trimming: Trimming;
  readonly mean: TrimmedMean;
}

export interface CardTally {
  of(group: number, target: number): GroupCards;
  /** Hits of the scheme's card rules over all cards. */
  readonly rules: JudgedRules;
}

/** What a reader may try out in place of the scheme's own rule. */
const TRIMMING_CHOICES: readonly Trimming[] = [
  { kind: 'none' },
  { kind: 'count', each: 1, above: 5, cut: 'drop' },
  { kind: 'share', share: 0.05, cut: 'drop' },
  { kind: 'share', share: 0.1, cut: 'drop' },
];

/** Counts every card, target by target: first all scores of a target, then what is kept of them. */
export function tallyCards(question: TargetsQuestion, ballots: SortedBallots, scheme: ScoringScheme): CardTally {
  const scorer = createCardScorer(question, scheme);
  const rules = createRuleCounts(scheme.validity.filter(({ scope }) => scope === 'card'));
  const outcomes = new Float64Array(ballots.size);
  const groups = question.targets.map((_, target) => {
    const cardOffset = target * question.criteria.length;
    ballots.forEach(({ bytes, offset, place }) => {
      const outcome = scorer.scoreOf(bytes, offset + cardOffset);
      outcomes[place] = outcome;
      if (outcome !== UNRATED) rules.count(scorer.hitsOf(bytes, offset + cardOffset));
    });
    const parts = ballots.strata.map((stratum) =>
      gradeGroup({ outcomes: outcomes.subarray(stratum.start, stratum.end), scorer, scheme }),
    );
    const counts = countRatings({ question, ballots, scorer, target, outcomes, kept: parts.map(({ kept }) => kept) });
    return parts.map(({ kept: _, ...part }, group) => ({ ...part, ...countsOf(counts, group) }));
  });
  return {
    of: (group, target) => {
      const cards = groups[target]?.[group];
      if (cards === undefined) throw new RangeError(`no cards of group ${group} for target ${target}`);
      return cards;
    },
    rules: { counts: rules.counts(), judged: rules.judged() },
  };
}

type GradedGroup = Omit<GroupCards, 'counts' | 'scoredDontKnow'> & { readonly kept: KeptCards };

function gradeGroup(context: {
  readonly outcomes: Float64Array;
  readonly scorer: CardScorer;
  readonly scheme: ScoringScheme;
}): GradedGroup {
  const { outcomes, scorer, scheme } = context;
  const { trimming } = scheme;
  const sorted = outcomes
    .map(scorer.countedAs)
    .filter((score) => score >= 0)
    .sort();
  const mean = meanUnder(trimming, sorted);
  return {
    moments: momentsOf(sorted, mean),
    mean,
    dontKnow: countOf(outcomes, NOT_KNOWN),
    voidCards: countOf(outcomes, VOID_CARD),
    kept: createKeptCards(sorted, mean !== null && trimming.kind !== 'none' ? mean.cut : 0),
    alternatives: alternativesOf(trimming, sorted, mean),
  };
}

function meanUnder(trimming: Trimming, sorted: Float64Array): TrimmedMean | null {
  if (sorted.length < 2) return null;
  return trimmedMean(sorted, trimSize(trimming, sorted.length), trimming.kind === 'none' ? 'drop' : trimming.cut);
}

function momentsOf(sorted: Float64Array, mean: TrimmedMean | null): Moments {
  const n = sorted.length;
  if (mean === null) return { n, mean: sorted[0] ?? Number.NaN, variance: Number.NaN };
  return { n, mean: mean.value, variance: n * mean.standardError ** 2 };
}

function countOf(outcomes: Float64Array, state: number): number {
  return outcomes.reduce((count, outcome) => (outcome === state ? count + 1 : count), 0);
}

/** Rules that cut as many cards as the scheme's own are no alternative. */
function alternativesOf(own: Trimming, sorted: Float64Array, mean: TrimmedMean | null): readonly TrimmedAlternative[] {
  if (mean === null) return [];
  return TRIMMING_CHOICES.flatMap((trimming) => {
    const same = own.kind === trimming.kind && trimSize(trimming, sorted.length) === mean.cut;
    const other = same ? null : meanUnder(trimming, sorted);
    return other === null ? [] : [{ trimming, mean: other }];
  });
}

interface RatingCounts {
  readonly ratings: Uint32Array;
  readonly dontKnow: Uint32Array;
  readonly criteria: number;
  readonly options: number;
}

function countRatings(context: {
  readonly question: TargetsQuestion;
  readonly ballots: SortedBallots;
  readonly scorer: CardScorer;
  readonly target: number;
  readonly outcomes: Float64Array;
  readonly kept: readonly KeptCards[];
}): RatingCounts {
  const { question, ballots, scorer, target, outcomes, kept } = context;
  const criteria = question.criteria.length;
  const options = question.scale.options.length;
  const ratings = new Uint32Array(kept.length * criteria * options);
  const dontKnow = new Uint32Array(kept.length);
  ballots.forEach(({ bytes, offset, group, place }) => {
    const outcome = outcomes[place] ?? UNRATED;
    const score = scorer.countedAs(outcome);
    if (score < 0 || kept[group]?.keeps(score) !== true) return;
    if (outcome === NOT_KNOWN) return increase(dontKnow, group);
    const card = offset + target * criteria;
    for (let criterion = 0; criterion < criteria; criterion++) {
      const code = bytes[card + criterion] ?? DONT_KNOW_CODE;
      if (code < options) increase(ratings, (group * criteria + criterion) * options + code);
    }
  });
  return { ratings, dontKnow, criteria, options };
}

function countsOf(counts: RatingCounts, group: number): Pick<GroupCards, 'counts' | 'scoredDontKnow'> {
  const { ratings, dontKnow, criteria, options } = counts;
  return {
    scoredDontKnow: dontKnow[group] ?? 0,
    counts: Array.from({ length: criteria }, (_, criterion) => {
      const start = (group * criteria + criterion) * options;
      return [...ratings.subarray(start, start + options)];
    }),
  };
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
