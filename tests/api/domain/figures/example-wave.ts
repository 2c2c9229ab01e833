import type { PublishedWave } from '#domain/figures/published-wave';
import type { Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import { findingsOf } from '#domain/tabulation/findings/findings';
import type { BallotAccount, RankedTarget, ReviewTable } from '#domain/tabulation/model';
import { restrictFindings } from '#domain/tabulation/readers/restrict-findings';
import { restrictToUnits, type UnitScope } from '#domain/tabulation/readers/restrict-to-units';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from '../tabulation/review/example-review';

export interface WaveCase {
  readonly ballots: readonly CountedBallot[];
  readonly scheme?: Partial<ScoringScheme>;
  readonly settings?: Partial<WaveSettings>;
  readonly groups?: readonly RaterGroup[];
  readonly question?: TargetsQuestion;
  readonly questionnaire?: Questionnaire;
}

type CountedWave = Pick<PublishedWave, 'questionnaire' | 'tabulation'>;

/** A wave as it was counted and frozen: through JSON, as it is stored. */
export function countedWave(input: WaveCase): CountedWave {
  const { ballots, scheme, settings, groups = GROUPS, question = reviewOf(1, 1) } = input;
  const { questionnaire = questionnaireOf(question) } = input;
  const tabulation = tabulate({
    questionnaire,
    groups,
    settings: { ...SETTINGS, scheme: { ...USUAL_SCHEME, ...scheme }, ...settings },
    ballots,
    account: accountOf(groups, ballots),
  });
  return { questionnaire, tabulation: JSON.parse(JSON.stringify(tabulation)) };
}

/** What a reader of these units sees of it. */
export function publishedWave(now: CountedWave, before?: CountedWave, scope: UnitScope = null): PublishedWave {
  const tabulation = restrictToUnits(now.tabulation, scope);
  const previous = before === undefined ? null : { ...before, tabulation: restrictToUnits(before.tabulation, scope) };
  const findings = findingsOf(now.tabulation, before?.tabulation);
  return {
    questionnaire: now.questionnaire,
    tabulation,
    findings: restrictFindings({ findings, scope, current: tabulation, previous }),
    previous,
  };
}

function accountOf(groups: readonly RaterGroup[], ballots: readonly CountedBallot[]): BallotAccount {
  return {
    ...NO_ACCOUNT,
    received: ballots.length,
    counted: ballots.length,
    groups: groups.map(({ id, weight, expected }) => {
      const own = ballots.filter(({ groupId }) => groupId === id).length;
      const known = expected === undefined ? {} : { expected };
      return { groupId: id, weight, ...known, received: own, spoilt: 0, counted: own };
    }),
  };
}

export function reviewIn({ tabulation }: Pick<PublishedWave, 'tabulation'>): ReviewTable {
  const [review] = tabulation.reviews;
  if (review === undefined) throw new Error('the example has a review');
  return review;
}

export function rankedIn(review: ReviewTable, targetId: string): RankedTarget {
  const target = review.targets.find((one) => one.targetId === targetId);
  if (target?.status !== 'ranked') throw new Error(`${targetId} is not ranked`);
  return target;
}

/** Cards of one target alone, one ballot each. */
export function cards(groupId: string, ...marks: readonly string[]): readonly CountedBallot[] {
  return marks.map((mark) => ({ groupId, vector: [mark] }));
}
