import type { Measure } from '#domain/figures/measures';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { LedgerEntry, RunSalt } from './run/inputs';
import type { CategoryOutcome } from './run/outcome';
import type { AssessmentScheme, IndicatorId } from './scheme/model';
import type { TraceStep } from './trace/trace-step';

/** What is kept of an assessment. Times are epoch milliseconds, people are ids of staff. */
export interface Assessment {
  readonly id: string;
  readonly title: LocalizedText;
  readonly draft: AssessmentScheme;
  readonly settings: AssessmentSettings;
  /** Of draft and settings together; a change names the one that it was made on. */
  readonly revision: number;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** What the scheme is fed with, until a run freezes it. */
export interface AssessmentSettings {
  /** By leaf or adjustment that is no ledger. */
  readonly sources: Readonly<Record<IndicatorId, SourceChoice>>;
  /** Null for all units that have a category. */
  readonly units: readonly string[] | null;
  /** Are told their points and take no place. */
  readonly unranked: readonly string[];
  /** How long after its publication a run can be asked about, and how long an answer may take; settled when each begins. */
  readonly appealDays: number;
  readonly answerDays: number;
}

export type SourceChoice = WaveChoice | { readonly kind: 'import'; readonly importId: string };

/** One figure of a wave. */
export interface WaveChoice<Measure extends SourceMeasure = SourceMeasure> {
  readonly kind: 'wave';
  readonly waveId: string;
  readonly question: string;
  readonly item?: string;
  /** Whose mean of each target it is; only with `group-mean`. */
  readonly group?: string;
  readonly measure: Measure;
}

/** Figures of a wave that are about one unit: as the target, or as the rater group with the unit's code. */
export const SOURCE_MEASURES = [
  'score',
  'mean',
  'favourable-share',
  'top-share',
  'net-promoter',
  'group-mean',
] as const satisfies readonly Measure[];

export type SourceMeasure = (typeof SOURCE_MEASURES)[number];

export const USUAL_SETTINGS: AssessmentSettings = {
  sources: {},
  units: null,
  unranked: [],
  appealDays: 10,
  answerDays: 15,
};

export interface RecordedEntry extends LedgerEntry {
  readonly recordedBy: string;
  readonly recordedAt: number;
  readonly reversal: { readonly by: string; readonly at: number; readonly reason: string } | null;
}

export const RUN_STATES = ['draft', 'approved', 'published'] as const;
export type RunState = (typeof RUN_STATES)[number];

export interface AssessmentRun {
  readonly id: string;
  readonly assessmentId: string;
  readonly number: number;
  readonly state: RunState;
  readonly schemeHash: string;
  readonly inputsHash: string;
  readonly outcomeHash: string;
  readonly summary: RunSummary;
  /** The published run that this one corrects, and why. */
  readonly corrects: string | null;
  readonly reason: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly approvedBy: string | null;
  readonly approvedAt: number | null;
  /** Why who computed the run approved it as well; null where a second person did. */
  readonly selfApproval: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: number | null;
  /** The last moment at which a figure of it can be asked about; null before the publication. */
  readonly appealsUntil: number | null;
  /** SHA-256 over scheme, inputs, outcome and decisions; null before the publication. */
  readonly signature: string | null;
}

type PublishedRun = Pick<AssessmentRun, 'id' | 'number' | 'state' | 'publishedAt'>;

/** The published result of an assessment: of all that were ever published, the last. */
export function standingRun<Run extends PublishedRun>(runs: readonly Run[]): Run | undefined {
  return publishedInOrder(runs).at(-1);
}

/** The published run that came in the place of this one, if there is one. */
export function supersededBy<Run extends PublishedRun>(
  { id }: Pick<AssessmentRun, 'id'>,
  runs: readonly Run[],
): Run | undefined {
  return publishedAfter({ id }, runs)[0];
}

/** The published runs that came after this one, each in the place of the one before; none for one that is not published. */
export function publishedAfter<Run extends PublishedRun>(
  { id }: Pick<AssessmentRun, 'id'>,
  runs: readonly Run[],
): readonly Run[] {
  const published = publishedInOrder(runs);
  const place = published.findIndex((run) => run.id === id);
  return place < 0 ? [] : published.slice(place + 1);
}

function publishedInOrder<Run extends PublishedRun>(runs: readonly Run[]): readonly Run[] {
  return runs
    .filter(({ state }) => state === 'published')
    .toSorted((one, other) => (one.publishedAt ?? 0) - (other.publishedAt ?? 0) || one.number - other.number);
}

export interface RunSummary {
  readonly units: number;
  readonly assessed: number;
  readonly categories: readonly CategoryOutcome[];
  readonly salt?: RunSalt;
}

export const DECISIONS = ['approved', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A grade that people propose instead of the computed one. */
export interface GradeProposal {
  readonly id: string;
  readonly unitCode: string;
  readonly fromGrade: string;
  readonly toGrade: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: number;
  readonly decision: {
    readonly decision: Decision;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
  } | null;
}

export const VERDICTS = ['confirmed', 'declined'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one person says of a unit that a rule proposed for its consequence; a second one approves or rejects it. */
export interface ConsequenceVerdict {
  readonly id: string;
  readonly ruleId: string;
  readonly unitCode: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: number;
  readonly decision: GradeProposal['decision'];
}

export const APPEAL_STATES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** The points in an indicator or in all of them, or what grade and place they came to. */
export const APPEAL_SUBJECTS = ['points', 'grade'] as const;
export type AppealSubject = (typeof APPEAL_SUBJECTS)[number];

export interface Appeal {
  readonly id: string;
  readonly runId: string;
  readonly unitCode: string;
  readonly about: AppealSubject;
  /** Null for the total, and for the grade. */
  readonly indicatorId: IndicatorId | null;
  readonly question: string;
  readonly state: AppealState;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly dueAt: number;
  readonly withdrawnAt: number | null;
  readonly answer: AppealAnswer | null;
}

export interface AppealAnswer {
  readonly text: string;
  readonly by: string;
  readonly at: number;
  /** Of the points that were asked about, or of the total behind a grade; null where there are none. */
  readonly trace: TraceStep | null;
}

/** The latest grade that was proposed and approved, if there is one. */
export function approvedProposal(proposals: readonly GradeProposal[]): GradeProposal | undefined {
  const approved = proposals.filter(({ decision }) => decision?.decision === 'approved');
  return approved.toSorted((one, other) => (other.decision?.at ?? 0) - (one.decision?.at ?? 0))[0];
}

/** The grade that holds: the approved one, else the computed one. */
export function decidedGrade(computed: string, proposals: readonly GradeProposal[]): string {
  return approvedProposal(proposals)?.toGrade ?? computed;
}
