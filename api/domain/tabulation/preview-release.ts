import { type ClassifiedWave, sortTables } from '#domain/disclosure/classification';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { peopleAtoms, type PeopleAtoms } from './people-atoms';
import { releaseQuestion, type TableRelease } from './planned-release';
import { simulateTally, type Uniform } from './simulated-tally';

/** What is published on its own: one question, or one target with its criteria. */
export interface PreviewedSubject {
  readonly id: string;
  /** People who are expected, by rater group. */
  readonly people: Readonly<Record<string, number>>;
  /** See simulated-tally. */
  readonly answers: readonly (readonly number[])[];
}

export interface PreviewPlan {
  readonly wave: ClassifiedWave;
  readonly tables: readonly PlannedTable[];
  readonly minimumGroupSize: number;
  /** How people are spread over the options of each question that divides them, in proportion; evenly where it is not said. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly subjects: readonly PreviewedSubject[];
  readonly turnout: number;
  readonly runs: number;
  readonly random: Uniform;
}

export type PreviewReason = HidingReason | 'cross-table';

export interface PreviewedCell {
  readonly subject: string;
  /** Null for all who answer. */
  readonly tableId: string | null;
  readonly classes: readonly string[];
  /** Median of the runs. */
  readonly ballots: number;
  /** Why it is hidden in most runs in which it is, and null where it is shown in more than half of all. */
  readonly reason: PreviewReason | null;
  /** Share of the runs in which it is hidden. */
  readonly hiddenShare: number;
}

export interface ReleasePreview {
  readonly turnout: number;
  readonly cells: readonly PreviewedCell[];
  /** How many cells are hidden: the median of the runs, and the range of nine in ten. */
  readonly hidden: { readonly median: number; readonly low: number; readonly high: number };
}

/**
 * What the count would show and hide if so many of the expected people answered and chose as the proportions say: its own
 * release, of simulated answers. The reasons stand apart here, which they do not in results, as nobody has answered.
 */
export function previewRelease(plan: PreviewPlan): ReleasePreview {
  const atoms = peopleAtoms(plan.tables, plan.wave);
  const shares = Array.from({ length: atoms.size }, (_, atom) => atoms.shareOf(atom, plan.shares));
  const runs = Array.from({ length: plan.runs }, () =>
    plan.subjects.flatMap((subject) => simulatedCells(plan, { subject, atoms, shares })),
  );
  const hidden = runs.map((cells) => cells.filter(({ reason }) => reason !== null).length);
  return {
    turnout: plan.turnout,
    cells: byCell(runs.flat()).map((outcomes) => previewedCell(outcomes)),
    hidden: { median: quantile(hidden, 0.5), low: quantile(hidden, 0.05), high: quantile(hidden, 0.95) },
  };
}

interface SimulatedCell extends Pick<PreviewedCell, 'subject' | 'tableId' | 'classes'> {
  readonly n: number;
  readonly reason: PreviewReason | null;
}

function simulatedCells(
  { wave, tables, minimumGroupSize, turnout, random }: PreviewPlan,
  {
    subject,
    atoms,
    shares,
  }: { readonly subject: PreviewedSubject; readonly atoms: PeopleAtoms; readonly shares: readonly number[] },
): readonly SimulatedCell[] {
  const people = shares.map((share, atom) => {
    const group = wave.groups[atom % wave.groups.length]?.id ?? '';
    return Math.round(share * (subject.people[group] ?? 0));
  });
  const release = releaseQuestion({
    finished: simulateTally({ people, turnout, answers: subject.answers }, random),
    atoms,
    tables: sortTables(tables, wave),
    rules: { minimumGroupSize, suppression: true },
    random: () => 0,
  });
  const { overall } = release;
  return [
    { subject: subject.id, tableId: null, classes: [], n: overall.tally.n, reason: overall.reason },
    ...release.tables.flatMap((table) => cellsOfTable(subject.id, table)),
  ];
}

function cellsOfTable(subject: string, { tableId, release, cells }: TableRelease): readonly SimulatedCell[] {
  return cells.map(({ classes, tally, reason }) => ({
    subject,
    tableId,
    classes,
    n: tally.n,
    reason: release === 'cross-table' ? release : reason,
  }));
}

function byCell(cells: readonly SimulatedCell[]): readonly (readonly SimulatedCell[])[] {
  const found = new Map<string, SimulatedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.subject, cell.tableId, ...cell.classes]);
    const outcomes = found.get(key);
    if (outcomes === undefined) found.set(key, [cell]);
    else outcomes.push(cell);
  }
  return [...found.values()];
}

function previewedCell(outcomes: readonly SimulatedCell[]): PreviewedCell {
  const [{ subject, tableId, classes } = { subject: '', tableId: null, classes: [] }] = outcomes;
  const reasons = outcomes.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const hiddenShare = reasons.length / outcomes.length;
  return {
    subject,
    tableId,
    classes,
    ballots: quantile(
      outcomes.map(({ n }) => n),
      0.5,
    ),
    reason: hiddenShare >= 0.5 ? mostFrequent(reasons) : null,
    hiddenShare,
  };
}

function mostFrequent(reasons: readonly PreviewReason[]): PreviewReason | null {
  const times = (reason: PreviewReason) => reasons.filter((one) => one === reason).length;
  return [...new Set(reasons)].toSorted((one, other) => times(other) - times(one))[0] ?? null;
}

/** The value at the place ⌈share × n⌉ in order. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
