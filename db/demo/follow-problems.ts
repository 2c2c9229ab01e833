import type { Listing, StepRequest } from '#domain/assessment/follow-up/rectification';
import type { Backstage } from './backstage';
import type { ExampleProblem, ExampleStep } from './problems';

export interface FollowedScene {
  readonly stage: Backstage;
  readonly now: number;
  /** Of the assessment. */
  readonly path: string;
  /** The published run that showed the problems. */
  readonly runId: string;
}

const DAY = 86_400_000;
/** Per cent satisfied that close a problem. */
const LINE = 80;

/** Puts problems on the list, and takes every step on its day: plans and reports as the unit, all others as organizers. */
export async function followProblems(scene: FollowedScene, problems: readonly ExampleProblem[]): Promise<void> {
  const listed = [];
  for (const problem of problems) listed.push({ problem, id: await list(scene, problem) });
  const steps = listed.flatMap(({ problem, id }) =>
    problem.steps.map((step, index) => ({ step, id, after: index + 1, unitCode: problem.unitCode })),
  );
  for (const taken of steps.toSorted((one, other) => one.step.inDays - other.step.inDays)) await take(scene, taken);
}

async function list({ stage, now, path, runId }: FollowedScene, problem: ExampleProblem): Promise<string> {
  stage.setTime(now + problem.listedInDays * DAY);
  const { unitCode, indicatorId } = problem;
  const listing: Listing = {
    unitCode,
    indicatorId,
    problem: problem.problem,
    responsible: '',
    measure: '',
    dueOn: isoDay(now, problem.dueInDays),
    line: LINE,
  };
  const { ids } = await stage.call<{ ids: readonly string[] }>('POST', `${path}/rectifications`, {
    runId,
    problems: [listing],
  });
  return ids[0] ?? '';
}

interface Taken {
  readonly step: ExampleStep;
  readonly id: string;
  readonly after: number;
  readonly unitCode: string;
}

async function take({ stage, now, path }: FollowedScene, { step, id, after, unitCode }: Taken): Promise<void> {
  stage.setTime(now + step.inDays * DAY);
  const isUnits = step.kind === 'planned' || step.kind === 'reported';
  const leader = { person: `example-leader-${unitCode}`, role: 'leader', unitScope: [unitCode] } as const;
  const call = isUnits ? await stage.enter(leader) : stage.call;
  await call('POST', `${path}/rectifications/${id}/steps`, { after, step: requestOf(step, now) });
}

function requestOf(step: ExampleStep, now: number): StepRequest {
  switch (step.kind) {
    case 'planned':
      return { kind: 'planned', responsible: step.responsible, measure: step.measure };
    case 'reported':
      return { kind: 'reported', text: step.text, evidence: step.evidence };
    case 'returned':
      return { kind: 'returned', text: step.text, dueOn: isoDay(now, step.dueInDays) };
    case 'voted': {
      const { satisfied, voted, source } = step;
      return { kind: 'voted', vote: { kind: 'count', satisfied, voted, source }, dueOn: isoDay(now, step.dueInDays) };
    }
    case 'closed':
    case 'dropped':
      return { kind: step.kind, text: step.text };
  }
}

/** By the clock of China, where the example lies. */
export function isoDay(now: number, inDays = 0): string {
  return new Date(now + inDays * DAY + 8 * 3_600_000).toISOString().slice(0, 10);
}
