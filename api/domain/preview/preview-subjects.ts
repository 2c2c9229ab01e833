import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Question, TargetsQuestion } from '#domain/questionnaire/model';
import { ratingScores } from '#domain/scoring/option-scores';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { RaterGroup } from '#domain/survey/model';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import type { Tabulation, TargetResult } from '#domain/tabulation/model';
import { layoutOf } from '#domain/tabulation/questions/ranking-tally';
import type { PreviewedSubject, PreviewedTarget, PreviewPlan, TargetRules } from './preview-model';
import { firstsOf } from './simulated-ranking';
import { ticksOf } from './simulated-ticks';

/** What is tried of a poll: one choice; without any, several ticks; without these, an order. */
const TRIED: readonly (readonly Question['kind'][])[] = [['single', 'scale', 'items'], ['multiple'], ['ranking']];

/** Of a scale that nobody has answered yet. */
const SUPPOSED_ANSWER = 1;

export interface Supposed {
  readonly people: Readonly<Record<string, number>>;
  readonly last: Tabulation | null;
  readonly groups: readonly RaterGroup[];
  readonly scheme: ScoringScheme;
  readonly unanimousScores: UnanimousScores;
  /** Questions that divide people; what they chose there is supposed apart from all else. */
  readonly dividing: ReadonlySet<string>;
  /** Questions that only some are asked. */
  readonly ofSome: ReadonlySet<string>;
}

/**
 * Every target of a review, and the first question that everybody is asked, is answered by choosing one option, else
 * several or an order, and does not itself divide people. What only some are asked is tried apart (see preview-follow-ups).
 */
export function subjectsOf(questions: readonly Question[], supposed: Supposed): readonly PreviewedSubject[] {
  const { dividing, ofSome } = supposed;
  const ofAll = questions.filter(({ id }) => !dividing.has(id) && !ofSome.has(id));
  const [chosen] = TRIED.flatMap((kinds) => ofAll.filter(({ kind }) => kinds.includes(kind)));
  return questions.flatMap((question): readonly PreviewedSubject[] => {
    if (question.kind === 'targets') return targetSubjects(question, supposed);
    return question === chosen ? [questionSubject(question, supposed)] : [];
  });
}

export function questionSubject(
  question: Question,
  { people, last }: Pick<Supposed, 'people' | 'last'>,
): PreviewedSubject {
  const subject = { kind: 'question', id: question.id, people } as const;
  if (question.kind === 'multiple') return { ...subject, answers: ticksOf(question, last), ticks: true };
  if (question.kind === 'ranking') {
    return { ...subject, answers: [firstsOf(question, last)], ranking: layoutOf(question) };
  }
  const overall = last?.questions.find((table) => table.question === question.id)?.overall;
  const counts = overall?.released === true ? overall.counts : [];
  const options = answerOptions(question).map(({ position }) => counts[position] ?? SUPPOSED_ANSWER);
  return { ...subject, answers: [options] };
}

function targetSubjects(question: TargetsQuestion, supposed: Supposed): readonly PreviewedTarget[] {
  const review = supposed.last?.reviews.find((table) => table.question === question.id);
  const distribution = review?.distribution;
  const counts = distribution?.released === true ? distribution.counts : [];
  const options = question.scale.options.map((_, position) => counts[position] ?? SUPPOSED_ANSWER);
  const raters = ratersByTarget(review?.targets ?? [], supposed);
  const rules = rulesOf(question, supposed);
  return question.targets.map(({ id }) => ({
    kind: 'target',
    id,
    people: raters(id),
    answers: question.criteria.map(() => options),
    criteria: question.criteria.map((criterion) => criterion.id),
    rules,
  }));
}

function rulesOf(question: TargetsQuestion, { groups, scheme, unanimousScores }: Supposed): TargetRules {
  return {
    weights: question.criteria.map(({ weight }) => weight),
    scores: ratingScores(question, scheme),
    groupWeights: Object.fromEntries(groups.map(({ id, weight }) => [id, weight])),
    missingGroup: scheme.missingGroup,
    unanimousScores,
  };
}

/**
 * Of the people of each group as large a share as rated the target the last time; where that was not published, the mean
 * share of the group's other targets; all of them where there was no last time.
 */
function ratersByTarget(targets: readonly TargetResult[], { people, last }: Supposed) {
  const shares = new Map<string, { readonly usual: number; readonly own: ReadonlyMap<string, number> }>();
  for (const { groupId, counted } of last?.ballots.groups ?? []) {
    const known = targets.flatMap((target) => {
      const ratings = ratingsOf(target, groupId);
      return ratings === undefined || counted === 0 ? [] : [[target.targetId, Math.min(1, ratings / counted)] as const];
    });
    if (known.length === 0) continue;
    const usual = known.reduce((sum, [, share]) => sum + share, 0) / known.length;
    shares.set(groupId, { usual, own: new Map(known) });
  }
  return (targetId: string): PreviewedTarget['people'] =>
    Object.fromEntries(
      Object.entries(people).map(([groupId, size]) => {
        const share = shares.get(groupId);
        return [groupId, size * (share?.own.get(targetId) ?? share?.usual ?? 1)];
      }),
    );
}

/** How many of a group rated a target, as far as that was published. */
function ratingsOf(target: TargetResult, groupId: string): number | undefined {
  if (target.status === 'insufficient') return target.shortfall.find((short) => short.groupId === groupId)?.have;
  const cell = target.groups.find((group) => group.groupId === groupId)?.cell;
  return cell?.released === true ? cell.n : undefined;
}

/** How people are spread over the options of each question, as far as it was released. */
export function releasedShares(questions: readonly Question[], release: Tabulation | null): PreviewPlan['shares'] {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const overall = release?.questions.find((table) => table.question === question.id)?.overall;
      if (overall?.released !== true || overall.counts.length === 0) return [];
      const counts = answerOptions(question).map(({ key, position }) => [key, overall.counts[position] ?? 0]);
      return [[question.id, Object.fromEntries(counts)]];
    }),
  );
}
