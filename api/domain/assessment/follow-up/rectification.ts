import type { SourceMeasure, WaveChoice } from '../records';
import type { IndicatorId } from '../scheme/model';

/**
 * One thing that a unit has to put right after an assessment: a low result or a remark becomes a problem on a list, a
 * plan with somebody responsible, a report with evidence, and a second vote that closes it or opens it again
 * (三张清单: problems, responsibilities, rectification). Nothing is overwritten: what it is follows from its steps.
 */
export interface Rectification {
  readonly id: string;
  /** The published run that showed it. */
  readonly runId: string;
  readonly unitCode: string;
  /** Null for what members wrote, and for everything else that is no result of an indicator. */
  readonly indicatorId: IndicatorId | null;
  readonly problem: string;
  /** Who answers for it, and what will be done; empty until somebody says it. */
  readonly responsible: string;
  readonly measure: string;
  /** YYYY-MM-DD, the last day. */
  readonly dueOn: string;
  /** Per cent satisfied below which a second vote opens it again. */
  readonly line: number;
  readonly state: RectificationState;
  /** How often it was opened again, by a vote or because the evidence was not enough. */
  readonly returns: number;
  readonly steps: readonly RectificationStep[];
}

export const RECTIFICATION_STATES = ['open', 'reported', 'closed', 'dropped'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

export type RectificationStep = StepContent & { readonly at: number; readonly by: string };

export type StepContent =
  | {
      readonly kind: 'listed';
      readonly problem: string;
      readonly responsible: string;
      readonly measure: string;
      readonly dueOn: string;
      readonly line: number;
    }
  | { readonly kind: 'amended'; readonly problem: string; readonly dueOn: string }
  | { readonly kind: 'planned'; readonly responsible: string; readonly measure: string }
  | { readonly kind: 'reported'; readonly text: string; readonly evidence: string }
  | { readonly kind: 'returned'; readonly text: string; readonly dueOn: string }
  /** `dueOn` holds if the vote opens it again. */
  | { readonly kind: 'voted'; readonly vote: SecondVote; readonly dueOn: string }
  | { readonly kind: 'closed'; readonly text: string }
  | { readonly kind: 'dropped'; readonly text: string };

export type StepKind = StepContent['kind'];

/** A problem as it is put on the list. */
export type Listing = Omit<Extract<StepContent, { readonly kind: 'listed' }>, 'kind'> &
  Pick<RectificationHead, 'unitCode' | 'indicatorId'>;

/** A step as it is asked for: of a wave, the vote is read from what was released. */
export type StepRequest =
  | Exclude<StepContent, { readonly kind: 'listed' | 'voted' }>
  | { readonly kind: 'voted'; readonly vote: VoteRequest; readonly dueOn: string };

export type VoteRequest = Extract<SecondVote, { readonly kind: 'count' }> | WaveChoice<VoteMeasure>;

/** Satisfaction after the rectification: of a vote held elsewhere, or a released figure of a wave. */
export type SecondVote =
  | { readonly kind: 'count'; readonly satisfied: number; readonly voted: number; readonly source: string }
  | {
      readonly kind: 'wave';
      readonly waveId: string;
      readonly figureId: string;
      readonly measure: SourceMeasure;
      /** As the figure has it: a fraction of 1 for shares, else 0 to 100. */
      readonly value: number;
      readonly n: number | null;
    };

export interface RectificationHead {
  readonly id: string;
  readonly runId: string;
  readonly unitCode: string;
  readonly indicatorId: IndicatorId | null;
}

/** Throws RangeError for steps that do not begin with the listing. */
export function rectificationOf(head: RectificationHead, steps: readonly RectificationStep[]): Rectification {
  const [listed, ...later] = steps;
  if (listed?.kind !== 'listed') throw new RangeError('a rectification begins with its listing');
  const { problem, responsible, measure, dueOn, line } = listed;
  const first: Rectification = {
    ...head,
    problem,
    responsible,
    measure,
    dueOn,
    line,
    state: 'open',
    returns: 0,
    steps: [listed],
  };
  return later.reduce(afterStep, first);
}

function afterStep(before: Rectification, step: RectificationStep): Rectification {
  return { ...before, ...changeBy(before, step), steps: [...before.steps, step] };
}

function changeBy(before: Rectification, step: RectificationStep): Partial<Rectification> {
  switch (step.kind) {
    case 'listed':
      throw new RangeError('a rectification is listed once');
    case 'amended':
      return { problem: step.problem, dueOn: step.dueOn };
    case 'planned':
      return { responsible: step.responsible, measure: step.measure };
    case 'reported':
      return { state: 'reported' };
    case 'returned':
      return { state: 'open', returns: before.returns + 1, dueOn: step.dueOn };
    case 'voted':
      return passes(step.vote, before.line)
        ? { state: 'closed' }
        : { state: 'open', returns: before.returns + 1, dueOn: step.dueOn };
    case 'closed':
      return { state: 'closed' };
    case 'dropped':
      return { state: 'dropped' };
  }
}

/** Whether the per cent satisfied, unrounded, reach the line. */
export function passes(vote: SecondVote, line: number): boolean {
  return percentSatisfied(vote) >= line;
}

/** satisfied ÷ voted × 100; of a wave the share × 100, or the score, which is out of 100 already. */
export function percentSatisfied(vote: SecondVote): number {
  if (vote.kind === 'count') return (100 * vote.satisfied) / vote.voted;
  return SHARES.has(vote.measure) ? 100 * vote.value : vote.value;
}

const SHARES: ReadonlySet<SourceMeasure> = new Set(['favourable-share', 'top-share']);

/** A net promoter score goes below 0 and a mean has the scale that was asked, so no line in per cent fits them. */
export const VOTE_MEASURES = ['favourable-share', 'top-share', 'score'] as const satisfies readonly SourceMeasure[];
export type VoteMeasure = (typeof VOTE_MEASURES)[number];

/** In which states a step may follow; `listed` comes first and never again. */
const MAY_FOLLOW: Readonly<Record<StepKind, readonly RectificationState[]>> = {
  listed: [],
  amended: ['open', 'reported'],
  planned: ['open'],
  reported: ['open'],
  returned: ['reported'],
  voted: ['reported'],
  closed: ['reported'],
  dropped: ['open', 'reported'],
};

export function mayFollow({ state }: Pick<Rectification, 'state'>, kind: StepKind): boolean {
  return MAY_FOLLOW[kind].includes(state);
}

/** Steps that the unit itself takes; all others are the organizers'. */
export const STEPS_OF_UNITS: readonly StepKind[] = ['planned', 'reported'];
