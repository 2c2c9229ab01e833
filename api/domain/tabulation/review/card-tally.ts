import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { createRuleCounts } from '#domain/scoring/rule-counts';
import type { ScoringScheme, Trimming, TrimmingCut } from '#domain/scoring/scheme';
import { trimSize } from '#domain/scoring/trim-size';
import type { Moments } from '#domain/statistics/moments/moments';
import { trimmedMean, type TrimmedMean } from '#domain/statistics/trimmed-mean';
import type { SortedBallots } from '../packed-ballots';
import type { JudgedRules } from '../told-rule-counts';
import { type CardBorders, cardBorders } from './card-borders';
import { type CardScorer, createCardScorer, NOT_KNOWN, UNRATED, VOID_CARD } from './card-score';
import { type KeptRatings, withLinearScores, withRatings } from './kept-ratings';
import { type LinearMean, linearMean } from './linear-mean';
import type { TargetCards } from './target-cards';
import { trimmingsBeside } from './trimming-choices';

/** The cards that one rater group filled in for one target, and the ratings of those that are kept. */
export interface GroupCards extends KeptCards {
  /** n cards that count, the mean that the kept ones make, and n × SE² as the variance. */
  readonly moments: Moments;
  readonly dontKnow: number;
  readonly voidCards: number;
  /** The mean under other rules of trimming that may be shown beside it, for asking what if. */
  readonly alternatives: readonly TrimmedAlternative[];
}

/** What is left of a group under one rule of trimming. */
export interface KeptCards extends KeptRatings {
  readonly borders: CardBorders;
  readonly linear: LinearMean;
  /** Over the linear scores; null for fewer than two cards that count. */
  readonly mean: TrimmedMean | null;
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

/** How many cards trimming keeps. */
export function keptOf({ moments, mean }: Pick<GroupCards, 'moments' | 'mean'>): number {
  return moments.n - 2 * (mean?.cut ?? 0);
}

interface TalliedReview {
  readonly question: TargetsQuestion;
  readonly ballots: SortedBallots;
  readonly scheme: ScoringScheme;
  readonly rules: ReleaseRules;
}

/** Counts every card, target by target: first all scores of a target, then what is kept of them. */
export function tallyCards({ question, ballots, scheme, rules: release }: TalliedReview): CardTally {
  const scorer = createCardScorer(question, scheme);
  const rules = createRuleCounts(scheme.validity.filter(({ scope }) => scope === 'card'));
  const outcomes = new Float64Array(ballots.size);
  const groups = question.targets.map((_, target) => {
    const cardOffset = target * question.criteria.length;
    const complete = ballots.strata.map(() => true);
    ballots.forEach(({ bytes, offset, group, place }) => {
      const outcome = scorer.scoreOf(bytes, offset + cardOffset);
      outcomes[place] = outcome;
      if (outcome !== UNRATED) rules.count(scorer.hitsOf(bytes, offset + cardOffset));
      if (outcome >= 0 && !scorer.isComplete(bytes, offset + cardOffset)) complete[group] = false;
    });
    return gradeGroups({ question, ballots, scorer, outcomes, complete, cardOffset }, scheme.trimming, release);
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

function gradeGroups(cards: TargetCards, trimming: Trimming, release: ReleaseRules): readonly GroupCards[] {
  const { ballots, outcomes, scorer } = cards;
  const byGroup = ballots.strata.map(({ start, end }) => outcomes.subarray(start, end));
  const sorted = byGroup.map((own) => sortedScores(own, scorer));
  const besides = sorted.map(({ length }) => trimmingsBeside(trimming, length, release));
  const means = new Map([...new Set(besides.flat())].map((other) => [other, meansUnder(other, cards, sorted)]));
  return keepCards(cards, sorted, trimming).map((own, group) => {
    const states = byGroup[group] ?? new Float64Array(0);
    return {
      ...own,
      moments: momentsOf(sorted[group]?.length ?? 0, own),
      dontKnow: countOf(states, NOT_KNOWN),
      voidCards: countOf(states, VOID_CARD),
      alternatives: (besides[group] ?? []).flatMap((other) => {
        const mean = means.get(other)?.[group] ?? null;
        return mean === null ? [] : [{ trimming: other, mean }];
      }),
    };
  });
}

function sortedScores(outcomes: Float64Array, { countedAs }: CardScorer): Float64Array {
  return outcomes
    .map(countedAs)
    .filter((score) => score >= 0)
    .sort();
}

/** By rater group. Without gaps the score of a card is its linear score, and no rating has to be looked at again. */
function meansUnder(
  trimming: Trimming,
  cards: TargetCards,
  sorted: readonly Float64Array[],
): readonly (TrimmedMean | null)[] {
  if (!cards.complete.every(Boolean)) return keepCards(cards, sorted, trimming).map(({ mean }) => mean);
  return sorted.map((scores) =>
    scores.length < 2 ? null : trimmedMean(scores, trimSize(trimming, scores.length), mannerOf(trimming)),
  );
}

/** @param sorted scores of the cards that count, by rater group */
function keepCards(cards: TargetCards, sorted: readonly Float64Array[], trimming: Trimming): readonly KeptCards[] {
  const cuts = sorted.map((scores) => ({ scores, cut: trimSize(trimming, scores.length) }));
  const trimmed = cardBorders(cards, cuts).map((borders, group) => {
    const { scores, cut } = cuts[group] ?? NO_CARDS;
    return { cut, kept: scores.subarray(cut, scores.length - cut), borders };
  });
  const rated = withRatings(cards, trimmed).map((group) => ({
    ...group,
    linear: linearMean({ ...group, cards: group.kept.length }, cards.scorer.worth),
  }));
  return withLinearScores(cards, rated).map(({ counts, scoredDontKnow, borders, linear, cut, scores }) => ({
    counts,
    scoredDontKnow,
    borders,
    linear,
    mean: meanUnder(trimming, { scores, cut, linear }),
  }));
}

const NO_CARDS = { scores: new Float64Array(0), cut: 0 };

/** A cut card stands in the error with the outermost of the linear scores that are kept. */
function meanUnder(
  trimming: Trimming,
  { scores, cut, linear }: { readonly scores: Float64Array; readonly cut: number; readonly linear: LinearMean },
): TrimmedMean | null {
  if (scores.length < 2) return null;
  const filled = new Float64Array(scores.length + 2 * cut).fill(scores[0] ?? Number.NaN);
  filled.fill(scores[scores.length - 1] ?? Number.NaN, cut + scores.length);
  filled.set(scores, cut);
  const mean = trimmedMean(filled, cut, mannerOf(trimming));
  return mannerOf(trimming) === 'drop' ? { ...mean, value: linear.value } : mean;
}

function mannerOf(trimming: Trimming): TrimmingCut {
  return trimming.kind === 'none' ? 'drop' : trimming.cut;
}

function momentsOf(n: number, { mean, linear }: KeptCards): Moments {
  if (mean === null) return { n, mean: linear.value, variance: Number.NaN };
  return { n, mean: mean.value, variance: n * mean.standardError ** 2 };
}

function countOf(outcomes: Float64Array, state: number): number {
  return outcomes.reduce((count, outcome) => (outcome === state ? count + 1 : count), 0);
}
