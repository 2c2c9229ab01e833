import { sourceOf } from '#domain/disclosure/classification';
import type { PublicationPlan, PlannedTable } from '#domain/disclosure/publication-plan';
import { askingConditions } from '#domain/logic/asking-conditions';
import { type Question, questionsOf, type Questionnaire, type TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import type { Tabulation } from '#domain/tabulation/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { PreviewPlan, PreviewedSubject } from '#domain/preview/preview-model';
import { releasedShares, subjectsOf, type Supposed } from '#domain/preview/preview-subjects';
import { releasedUnanswered } from '#domain/preview/preview-skips';
import type { AnsweringGroup, Frame } from './frame';
import type { CellKind, HiddenCell } from './model';

/** What may be known when a wave is simulated again: its release as the reader sees it, and public facts. */
export interface TrialInput {
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly plan: PublicationPlan;
  readonly unanimousScores: UnanimousScores;
  readonly tabulation: Tabulation;
  readonly answering: readonly AnsweringGroup[];
  /** What of the release is hidden; what is shown as a whole needs no trial. */
  readonly hidden: readonly HiddenCell[];
}

/** The units of the reviews, or one question for all that are divided alike. */
export type TrialSubject =
  | { readonly kind: 'units'; readonly units: number }
  | { readonly kind: 'question'; readonly question: string };

export interface Trial {
  readonly subject: TrialSubject;
  readonly answering: readonly AnsweringGroup[];
  readonly plan: Pick<PreviewPlan, 'wave' | 'tables' | 'minimumGroupSize' | 'shares' | 'unanswered'>;
  subjectsIn(frame: Frame): readonly PreviewedSubject[];
}

const UNIT_KINDS: readonly CellKind[] = ['units', 'unit-groups', 'unit-criteria', 'unit-details'];

export function trialsOf(input: TrialInput): readonly Trial[] {
  const ofUnits = input.hidden.some(({ kind }) => UNIT_KINDS.includes(kind));
  // Other divisions show nothing of a question of which nothing can be shown.
  const ofQuestions = input.hidden.some(
    ({ kind, reason }) => kind !== 'texts' && !UNIT_KINDS.includes(kind) && reason !== 'whole-question',
  );
  return [...(ofUnits ? unitTrial(input) : []), ...(ofQuestions ? questionTrial(input) : [])];
}

/** A unit is released by rater group and criterion, whatever the plan says of the questions. */
function unitTrial(input: TrialInput): readonly Trial[] {
  const rated = questionsOf(input.questionnaire)
    .filter((question) => question.kind === 'targets')
    .map((question) => seenTargets(question, input.tabulation));
  const units = rated.reduce((sum, { targets }) => sum + targets.length, 0);
  return units === 0 ? [] : [trialOf(input, { subject: { kind: 'units', units }, questions: rated, tables: [] })];
}

function seenTargets(question: TargetsQuestion, { reviews }: Tabulation): TargetsQuestion {
  const review = reviews.find((table) => table.question === question.id);
  const seen = new Set(review?.targets.map(({ targetId }) => targetId));
  return { ...question, targets: question.targets.filter(({ id }) => seen.has(id)) };
}

/** A question that divides people has no tables but of the rater groups, so it stands for none of the others. */
function questionTrial(input: TrialInput): readonly Trial[] {
  const { tables } = input.plan;
  const dividing = new Set(tables.flatMap(({ by }) => by.map(sourceOf)));
  const questions = questionsOf(input.questionnaire).filter(({ id, kind }) => kind !== 'targets' && !dividing.has(id));
  const [chosen] = subjectsOf(questions, supposed(input, {}));
  if (chosen === undefined) return [];
  return [trialOf(input, { subject: { kind: 'question', question: chosen.id }, questions, tables })];
}

/** Questions that divide people are taken out before. */
function supposed(
  { questionnaire, groups, tabulation, unanimousScores }: TrialInput,
  people: Frame['people'],
): Supposed {
  return {
    people,
    last: tabulation,
    groups,
    scheme: tabulation.scheme ?? USUAL_SCHEME,
    unanimousScores,
    dividing: new Set(),
    ofSome: new Set(askingConditions(questionnaire).keys()),
  };
}

function trialOf(
  input: TrialInput,
  own: {
    readonly subject: TrialSubject;
    readonly questions: readonly Question[];
    readonly tables: readonly PlannedTable[];
  },
): Trial {
  const { questionnaire, groups, tabulation, answering } = input;
  return {
    subject: own.subject,
    answering,
    plan: {
      wave: { questionnaire, groups },
      tables: own.tables,
      minimumGroupSize: tabulation.minimumGroupSize,
      shares: releasedShares(questionsOf(questionnaire), tabulation),
      unanswered: releasedUnanswered(questionnaire, tabulation),
    },
    subjectsIn: ({ people }) => subjectsOf(own.questions, supposed(input, people)),
  };
}
