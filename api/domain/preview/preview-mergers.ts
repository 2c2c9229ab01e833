import { classesOf, type ClassifiedWave } from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import type { PreviewedCell, PreviewPlan, ReleasePreview } from './preview-model';
import { previewRelease } from './preview-release';
import { withJoinedGroups } from './joined-groups';

/** Two as one: classes in every table that divides people by them, or rater groups in the ratings of targets. */
export interface Merger {
  /** Null for rater groups themselves, which is decided where it is said who rates. */
  readonly tableId: string | null;
  readonly classes: readonly [string, string];
  /** Median of the hidden cells before and after, and how many are shown. */
  readonly hidden: readonly [before: number, after: number];
  readonly shown: readonly [before: number, after: number];
  /** Of the plan with the merger. */
  readonly tables: readonly PlannedTable[];
}

/** More than the best of them nobody reads; of rater groups one, as to join the smallest with any other helps alike. */
const MOST_MERGERS = 3;
/** Classes that are hidden most often; merging others helps little. */
const MOST_CANDIDATES = 4;
/** Each candidate is a preview of its own. */
const MOST_RUNS = 30;

/** Two as one of so many are still a division. */
const FEWEST_CLASSES = 3;

/**
 * Which mergers of two classes show more cells; those that hide fewest come first. That fewer are hidden is not enough, as
 * there are fewer cells after any merger. What each gains is taken from
 * the same random numbers with it and without it, and is then said of the preview: so its numbers stand on those.
 */
export function* helpfulMergers(plan: PreviewPlan, preview: ReleasePreview): Generator<undefined, readonly Merger[]> {
  if (preview.hidden.median === 0) return [];
  const short = { ...plan, runs: Math.min(plan.runs, MOST_RUNS) };
  const before = yield* previewRelease(short);
  const mergers: Merger[] = [];
  for (const candidate of candidates(short, preview)) {
    const after = yield* previewRelease(candidate.plan);
    mergers.push(mergerOf(candidate, { preview, before, after }));
  }
  const helpful = mergers
    .filter(({ hidden, shown }) => hidden[1] < hidden[0] && shown[1] > shown[0])
    .toSorted((one, other) => one.hidden[1] - other.hidden[1] || other.shown[1] - one.shown[1]);
  const [ofGroups] = helpful.filter(({ tableId }) => tableId === null);
  return helpful.filter((merger) => merger.tableId !== null || merger === ofGroups).slice(0, MOST_MERGERS);
}

function mergerOf(
  { tableId, classes, plan }: Candidate,
  tried: { readonly preview: ReleasePreview; readonly before: ReleasePreview; readonly after: ReleasePreview },
): Merger {
  const { preview, before, after } = tried;
  const hidden = preview.hidden.median;
  const left = Math.max(0, hidden - (before.hidden.median - after.hidden.median));
  return {
    tableId,
    classes,
    hidden: [hidden, left],
    shown: [preview.shown, Math.max(0, preview.shown - (before.shown - after.shown))],
    tables: plan.tables,
  };
}

interface Candidate extends Pick<Merger, 'tableId' | 'classes'> {
  readonly plan: PreviewPlan;
}

function candidates(plan: PreviewPlan, preview: ReleasePreview): readonly Candidate[] {
  return [...groupCandidates(plan, preview), ...classCandidates(plan, preview)];
}

/** The rater group that is hidden for most targets with each of the others; in tables of the plan they stay as they are. */
function groupCandidates(plan: PreviewPlan, { cells }: ReleasePreview): readonly Candidate[] {
  const { groups } = plan.wave;
  const [worst, ...troubled] = mostHidden(cells.filter(({ kind }) => kind === 'unit-groups'));
  if (worst === undefined || groups.length < FEWEST_CLASSES) return [];
  const others = groups.map(({ id }) => id).filter((id) => id !== worst && !troubled.includes(id));
  return [...troubled, ...others]
    .slice(0, MOST_CANDIDATES)
    .map((other) => ({ tableId: null, classes: [worst, other], plan: withJoinedGroups(plan, [worst, other]) }));
}

/** Of each table the classes of its finest classification, the most often hidden ones among each other. */
function classCandidates(plan: PreviewPlan, { cells }: ReleasePreview): readonly Candidate[] {
  const { tables, wave } = plan;
  return tables.flatMap(({ id, by }) => {
    const finest = by.at(-1);
    if (finest === undefined || classesOf(finest, wave).length < FEWEST_CLASSES) return [];
    const troubled = mostHidden(cells.filter(({ tableId }) => tableId === id));
    return pairsOf(troubled).map((classes): Candidate => ({
      tableId: id,
      classes,
      plan: {
        ...plan,
        tables: tables.map((table) => (table.id === id ? withMerger(table, { classes, finest, wave }) : table)),
      },
    }));
  });
}

function mostHidden(cells: readonly PreviewedCell[]): readonly string[] {
  const hidden = new Map<string, number>();
  for (const { classes, hiddenShare } of cells) {
    const own = classes.at(-1);
    if (own !== undefined && hiddenShare > 0) hidden.set(own, (hidden.get(own) ?? 0) + hiddenShare);
  }
  return [...hidden]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_CANDIDATES)
    .map(([id]) => id);
}

function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other] as const));
}

function withMerger(
  table: PlannedTable,
  merger: {
    readonly classes: readonly [string, string];
    readonly finest: Classification;
    readonly wave: ClassifiedWave;
  },
): PlannedTable {
  const { classes, finest, wave } = merger;
  const all = classesOf(finest, wave);
  const [one, other] = classes;
  const together = all.filter(({ id }) => id === one || id === other).flatMap(({ members }) => members);
  const merged = [
    ...all
      .filter(({ id }) => id !== one && id !== other)
      .map(({ id, members }) => ({ id, title: { zh: id }, members })),
    { id: `${one} + ${other}`, title: { zh: `${one} + ${other}` }, members: together },
  ];
  return { ...table, by: table.by.map((own) => (own === finest ? { ...own, merged } : own)) };
}
