import { sortTables, sourceOf } from '#domain/disclosure/classification';
import { askingConditions } from '#domain/logic/asking-conditions';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import type { Tabulation } from '#domain/tabulation/model';
import type { PreviewedSubject, PreviewPlan, ReleasePreview } from './preview-model';
import { previewRelease } from './preview-release';
import { questionSubject } from './preview-subjects';
import { simulationUniform, type Uniform } from './simulated-tally';

/**
 * Less favourable than the trial, where nobody knows. `uneven`: classes differ much in size, and half of all people rate a
 * target. `agreed`: most people agree besides. `ticks`: a multiple-choice question over such classes, where a table
 * crosses others and noise would not protect it. `ranking`: one that puts options in order, over such classes.
 */
export type Scenario = 'uneven' | 'agreed' | 'ticks' | 'ranking';

export interface ScenarioPreview extends Pick<ReleasePreview, 'total' | 'shown' | 'hidden'> {
  readonly scenario: Scenario;
}

/** Of those who agree; the others are spread over the other options. */
export const AGREEMENT = 0.85;
/** Of each rater group. */
const RATING_A_TARGET = 0.5;
/** The same for every plan, so that two plans differ by what they divide and not by which classes are small. */
const SEED = 7;

/** What would be hidden if people were less evenly spread than the trial supposes; nothing where it supposes nothing. */
export function* previewScenarios(
  plan: PreviewPlan,
  last: Tabulation | null,
): Generator<undefined, readonly ScenarioPreview[]> {
  const previews: ScenarioPreview[] = [];
  for (const { scenario, supposed } of scenariosOf(plan, last)) {
    const { total, shown, hidden } = yield* previewRelease({ ...plan, ...supposed });
    previews.push({ scenario, total, shown, hidden });
  }
  return previews;
}

function scenariosOf(plan: PreviewPlan, last: Tabulation | null) {
  const shares = unevenShares(plan);
  const isKnownOf = new Map(plan.subjects.map((subject) => [subject, isKnown(subject, last)]));
  const unless = (change: (subject: PreviewedSubject) => PreviewedSubject) =>
    plan.subjects.map((subject) => (isKnownOf.get(subject) === true ? subject : change(subject)));
  const uneven = unless(lessRated);
  const isUneven = shares !== plan.shares || uneven.some((subject, place) => subject !== plan.subjects[place]);
  const isAgreed = [...isKnownOf.values()].includes(false);
  const ticks = ticksSubject(plan, last);
  const ranking = rankingSubject(plan, last);
  return [
    ...(isUneven ? [{ scenario: 'uneven' as const, supposed: { shares, subjects: uneven } }] : []),
    ...(isAgreed
      ? [{ scenario: 'agreed' as const, supposed: { shares, subjects: unless((one) => agreed(lessRated(one))) } }]
      : []),
    ...(ticks === null ? [] : [{ scenario: 'ticks' as const, supposed: { shares, subjects: [ticks] } }]),
    ...(ranking === null ? [] : [{ scenario: 'ranking' as const, supposed: { shares, subjects: [ranking] } }]),
  ];
}

/**
 * Of questions that divide people and of which nothing is known, the classes are as large as 1, 1/2, 1/3 …: Zipf's law,
 * after which organisations differ in size (R. L. Axtell, Zipf Distribution of U.S. Firm Sizes, Science 293, 2001).
 */
export function unevenShares({
  tables,
  wave,
  shares,
}: Pick<PreviewPlan, 'tables' | 'wave' | 'shares'>): PreviewPlan['shares'] {
  const dividing = new Set(tables.flatMap(({ by }) => by.map(sourceOf)));
  const unknown = questionsOf(wave.questionnaire).filter(({ id }) => dividing.has(id) && shares[id] === undefined);
  if (unknown.length === 0) return shares;
  const random = simulationUniform(SEED);
  return {
    ...shares,
    ...Object.fromEntries(
      unknown.map((question) => {
        const keys = shuffled(
          answerOptions(question).map(({ key }) => key),
          random,
        );
        return [question.id, Object.fromEntries(keys.map((key, place) => [key, 1 / (place + 1)]))];
      }),
    ),
  };
}

/** So that those that lie side by side, and are often merged, are not all large or all small. */
function shuffled<Item>(items: readonly Item[], random: Uniform): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function isKnown({ kind, id }: PreviewedSubject, last: Tabulation | null): boolean {
  if (last === null) return false;
  return kind === 'target'
    ? last.reviews.some(({ targets }) => targets.some(({ targetId }) => targetId === id))
    : last.questions.some(({ question, overall }) => question === id && overall.released);
}

function lessRated(subject: PreviewedSubject): PreviewedSubject {
  if (subject.kind === 'question') return subject;
  const people = Object.entries(subject.people).map(([group, size]) => [group, size * RATING_A_TARGET]);
  return { ...subject, people: Object.fromEntries(people) };
}

function agreed(subject: PreviewedSubject): PreviewedSubject {
  const answers = subject.answers.map((options) =>
    options.map((_, option) => (option === 0 ? AGREEMENT : (1 - AGREEMENT) / Math.max(1, options.length - 1))),
  );
  return { ...subject, answers };
}

/**
 * The first multiple-choice question that everybody is asked, of those who are asked what was tried. Where no table crosses others,
 * none is withheld for want of noise.
 */
function ticksSubject(plan: PreviewPlan, last: Tabulation | null): PreviewedSubject | null {
  return sortTables(plan.tables, plan.wave).crossing === null ? null : besideTried('multiple', plan, last);
}

/** The first such question that everybody is asked; undivided it hides nothing. */
function rankingSubject(plan: PreviewPlan, last: Tabulation | null): PreviewedSubject | null {
  return plan.tables.length === 0 ? null : besideTried('ranking', plan, last);
}

/** None where it is the one that the trial itself is of. */
function besideTried(kind: Question['kind'], plan: PreviewPlan, last: Tabulation | null): PreviewedSubject | null {
  const asked = firstAskedOfAll(plan, kind);
  const [tried] = plan.subjects;
  if (asked === undefined || tried === undefined || asked.id === tried.id) return null;
  return questionSubject(asked, { people: tried.people, last });
}

function firstAskedOfAll({ wave }: PreviewPlan, wanted: Question['kind']): Question | undefined {
  const conditions = askingConditions(wave.questionnaire);
  return questionsOf(wave.questionnaire).find(({ id, kind }) => kind === wanted && !conditions.has(id));
}
