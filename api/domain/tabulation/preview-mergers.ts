import { classesOf, type ClassifiedWave } from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { type PreviewedCell, type PreviewPlan, previewRelease, type ReleasePreview } from './preview-release';

/** Two classes of a table as one, in every table that divides people by them. */
export interface Merger {
  readonly tableId: string;
  readonly classes: readonly [string, string];
  /** Median of the hidden cells before and after, and how many are shown. */
  readonly hidden: readonly [before: number, after: number];
  readonly shown: readonly [before: number, after: number];
  readonly tables: readonly PlannedTable[];
}

/** More than the best of them nobody reads. */
const MOST_MERGERS = 3;
/** Classes that are hidden most often; merging others helps little. */
const MOST_CANDIDATES = 4;

/** Which mergers of two classes leave fewer cells hidden; those that help most come first. */
export function helpfulMergers(plan: PreviewPlan, preview: ReleasePreview): readonly Merger[] {
  const shownIn = ({ cells, hidden }: ReleasePreview) => cells.length - hidden.median;
  return candidates(plan, preview)
    .map(({ tableId, classes, tables }): Merger => {
      const after = previewRelease({ ...plan, tables });
      return {
        tableId,
        classes,
        hidden: [preview.hidden.median, after.hidden.median],
        shown: [shownIn(preview), shownIn(after)],
        tables,
      };
    })
    .filter(({ hidden: [before, after] }) => after < before)
    .toSorted((one, other) => one.hidden[1] - other.hidden[1] || other.shown[1] - one.shown[1])
    .slice(0, MOST_MERGERS);
}

type Candidate = Pick<Merger, 'tableId' | 'classes' | 'tables'>;

/** Of each table the classes of its finest classification, the most often hidden ones among each other. */
function candidates({ tables, wave }: PreviewPlan, { cells }: ReleasePreview): readonly Candidate[] {
  return tables.flatMap(({ id, by }) => {
    const finest = by.at(-1);
    if (finest === undefined) return [];
    const troubled = mostHidden(cells.filter(({ tableId }) => tableId === id));
    return pairsOf(troubled).map((classes): Candidate => ({
      tableId: id,
      classes,
      tables: tables.map((table) => (table.id === id ? withMerger(table, { classes, finest, wave }) : table)),
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
