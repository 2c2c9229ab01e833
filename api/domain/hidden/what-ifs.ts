import { checkPublication } from '#domain/disclosure/check-publication';
import { sortTables } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { helpfulMergers } from '#domain/preview/preview-mergers';
import type { PreviewPlan, ReleasePreview } from '#domain/preview/preview-model';
import { previewRelease } from '#domain/preview/preview-release';
import { helpfulAnswers } from '#domain/preview/preview-skips';
import { simulationUniform } from '#domain/preview/simulated-tally';
import { type Frame, frameAt, frameOfBallots, turnoutOf } from './frame';
import type { WhatIf, WhatIfChange } from './model';
import type { Trial, TrialSubject } from './trial';

export interface TrialReport {
  readonly subject: TrialSubject;
  /** Null where nobody knows how many were asked. */
  readonly turnout: number | null;
  readonly runs: number;
  readonly cells: number;
  readonly hidden: ReleasePreview['hidden'];
  /** Those after which more cells are shown or fewer are hidden; those that show most come first. */
  readonly whatIfs: readonly WhatIf[];
}

const RUNS = 200;

/** In points of turnout, or in parts of the ballots. */
const MORE = [0.1, 0.2];

/** Where these show nothing: twice the ballots, or everybody on the roll. */
const MOST = 1;

/**
 * What would be hidden of a wave if it were held again as it was, and with one thing changed at a time. Everything is
 * simulated from the release and from public facts, with the same random numbers for the same seed. A step of the
 * generator is one run, so that others can be served in between.
 */
export function* reportTrial(trial: Trial, seed: number): Generator<undefined, TrialReport> {
  const turnout = turnoutOf(trial.answering);
  const before = planAt(trial, { frame: frameOf(trial, 0), seed });
  const preview = yield* previewRelease(before);
  const more = yield* tried(moreAnswers(trial, seed, MORE), preview);
  const most = more.some(isHelpful) ? [] : yield* tried(moreAnswers(trial, seed, [mostMore(turnout)]), preview);
  const fewer = yield* tried(fewerTables(trial, before), preview);
  const answered = yield* answers(before, preview);
  const joined = yield* mergers(before, preview);
  return {
    subject: trial.subject,
    turnout,
    runs: before.runs,
    cells: preview.total,
    hidden: preview.hidden,
    whatIfs: [...more, ...most, ...fewer, ...answered, ...joined].filter(isHelpful).toSorted(byShown),
  };
}

function* tried(scenarios: readonly Scenario[], preview: ReleasePreview): Generator<undefined, readonly WhatIf[]> {
  const whatIfs: WhatIf[] = [];
  for (const { change, plan } of scenarios) {
    const after = yield* previewRelease(plan);
    whatIfs.push({
      change,
      hidden: [preview.hidden.median, after.hidden.median],
      shown: [preview.shown, after.shown],
    });
  }
  return whatIfs;
}

/** With more answers there may be more cells of both kinds, and without a finer table fewer of both. */
function isHelpful({ hidden: [hiddenBefore, hiddenAfter], shown: [shownBefore, shownAfter] }: WhatIf): boolean {
  return hiddenAfter < hiddenBefore || shownAfter > shownBefore;
}

function byShown(one: WhatIf, other: WhatIf): number {
  return other.shown[1] - one.shown[1] || one.hidden[1] - other.hidden[1];
}

/** With so many points of turnout more, or with so much more of the ballots where turnout is not known. */
function frameOf({ answering }: Trial, more: number): Frame {
  return turnoutOf(answering) === null ? frameOfBallots(answering, 1 + more) : frameAt(answering, more);
}

function planAt(trial: Trial, { frame, seed }: { readonly frame: Frame; readonly seed: number }): PreviewPlan {
  const plan = { ...trial.plan, subjects: trial.subjectsIn(frame) };
  return { ...plan, turnout: frame.turnout, runs: RUNS, random: () => simulationUniform(seed) };
}

interface Scenario {
  readonly change: WhatIfChange;
  readonly plan: PreviewPlan;
}

/** Nobody answers who is not on the roll. */
function mostMore(turnout: number | null): number {
  return turnout === null ? MOST : 1 - turnout;
}

function moreAnswers(trial: Trial, seed: number, steps: readonly number[]): readonly Scenario[] {
  const from = turnoutOf(trial.answering);
  return steps.flatMap((more): readonly Scenario[] => {
    const plan = planAt(trial, { frame: frameOf(trial, more), seed });
    if (from === null) return [{ change: { kind: 'ballots', factor: 1 + more }, plan }];
    const to = Math.round(100 * (from + more)) / 100;
    return to > 1 || to === from ? [] : [{ change: { kind: 'turnout', from, to }, plan }];
  });
}

/** Each table of several classifications without its last one, and the plan without its crossing table. */
function fewerTables({ subject }: Trial, before: PreviewPlan): readonly Scenario[] {
  if (subject.kind === 'units') return [];
  const { tables, wave } = before;
  const { crossing } = sortTables(tables, wave);
  const coarser = tables.flatMap((table) => coarserPlan(table, before));
  const done = coarser.some(({ change }) => change.kind === 'without-table' && change.table === crossing?.id);
  return [...coarser, ...(crossing === null || done ? [] : [planWithout(crossing, before)])];
}

/** Where the coarser table stands in the plan already, the finer one is left out. */
function coarserPlan(table: PlannedTable, before: PreviewPlan): readonly Scenario[] {
  const without = table.by.at(-1);
  if (without === undefined || table.by.length === 1) return [];
  const coarser = { ...table, by: table.by.slice(0, -1) };
  const tables = before.tables.map((one) => (one === table ? coarser : one));
  const problems = checkPublication({ tables, textThreshold: Infinity }, before.wave);
  if (problems.length > 0) return [planWithout(table, before)];
  return [{ change: { kind: 'coarser-table', table: table.id, without }, plan: { ...before, tables } }];
}

function planWithout(table: PlannedTable, before: PreviewPlan): Scenario {
  const tables = before.tables.filter((one) => one !== table);
  return { change: { kind: 'without-table', table: table.id }, plan: { ...before, tables } };
}

function* answers(before: PreviewPlan, preview: ReleasePreview): Generator<undefined, readonly WhatIf[]> {
  const found = yield* helpfulAnswers(before, preview);
  return found.map(({ question, hidden, shown }) => ({
    change: { kind: 'answered-by-all', question },
    hidden,
    shown,
  }));
}

function* mergers(before: PreviewPlan, preview: ReleasePreview): Generator<undefined, readonly WhatIf[]> {
  const found = yield* helpfulMergers(before, preview);
  return found.map(({ tableId, classes, tables, hidden, shown }) => ({
    change: { kind: 'merger', table: tableId, classes, tables },
    hidden,
    shown,
  }));
}
