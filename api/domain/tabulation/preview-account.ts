import {
  type CellPlace,
  PREVIEW_KINDS,
  type PreviewedCell,
  type PreviewedTable,
  type PreviewPlan,
  type PreviewReason,
  type RecordCell,
  type ReleasePreview,
  SOMETIMES,
} from './preview-model';

interface CellOutcomes {
  readonly place: CellPlace;
  readonly reasons: Map<PreviewReason, number>;
  /** In which anybody answered. */
  runs: number;
  /** Of all runs. */
  ballots: number;
  hidden: number;
}

/**
 * Adds up the runs of a preview. How many cells are typically hidden is the median of the runs, and which ones those are
 * is decided to fit: so many of those that were hidden most often. So the number and the list say the same, whatever
 * the cells: of a hundred that are each hidden in a third of the runs none is hidden in most.
 */
export function createPreviewAccount({ turnout, runs }: Pick<PreviewPlan, 'turnout' | 'runs'>) {
  const outcomes = new Map<CellPlace, CellOutcomes>();
  const totals: number[] = [];
  let hiddenInRun = 0;
  const record: RecordCell = (place, n, reason) => {
    const own: CellOutcomes = outcomes.get(place) ?? { place, reasons: new Map(), runs: 0, ballots: 0, hidden: 0 };
    if (own.runs === 0) outcomes.set(place, own);
    own.runs += 1;
    own.ballots += n;
    if (reason === null) return;
    own.hidden += 1;
    own.reasons.set(reason, (own.reasons.get(reason) ?? 0) + 1);
    hiddenInRun += 1;
  };
  return {
    record,
    endRun() {
      totals.push(hiddenInRun);
      hiddenInRun = 0;
    },
    finish(): ReleasePreview {
      const all = [...outcomes.values()];
      const sorted = totals.toSorted((one, other) => one - other);
      const median = quantile(sorted, 0.5);
      const typical = typicallyHidden(all, median);
      const cells = all.map((own) => previewedCell(own, typical.has(own)));
      return {
        turnout,
        runs,
        total: cells.length,
        tables: tablesOf(cells),
        cells: cells.filter(isListed),
        hidden: { median, low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) },
      };
    },
  };
}

function typicallyHidden(all: readonly CellOutcomes[], count: number): ReadonlySet<CellOutcomes> {
  const ordered = all.toSorted((one, other) => shareOf(other) - shareOf(one));
  return new Set(ordered.slice(0, count));
}

function shareOf({ hidden, runs }: CellOutcomes): number {
  return hidden / runs;
}

function previewedCell(own: CellOutcomes, isTypical: boolean): PreviewedCell {
  return {
    ...own.place,
    ballots: Math.round(own.ballots / own.runs),
    reason: isTypical ? mostFrequent(own.reasons) : null,
    hiddenShare: shareOf(own),
  };
}

function mostFrequent(reasons: ReadonlyMap<PreviewReason, number>): PreviewReason | null {
  const [most] = [...reasons].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

function tablesOf(cells: readonly PreviewedCell[]): readonly PreviewedTable[] {
  const tables = new Map<string, PreviewedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.kind, cell.tableId]);
    const own = tables.get(key);
    if (own === undefined) tables.set(key, [cell]);
    else own.push(cell);
  }
  return [...tables.values()]
    .flatMap((own) => tableOf(own))
    .toSorted((one, other) => PREVIEW_KINDS.indexOf(one.kind) - PREVIEW_KINDS.indexOf(other.kind));
}

function tableOf(cells: readonly PreviewedCell[]): readonly PreviewedTable[] {
  const [first] = cells;
  if (first === undefined) return [];
  const isSometimes = ({ reason, hiddenShare }: PreviewedCell) => reason === null && hiddenShare >= SOMETIMES;
  return [
    {
      kind: first.kind,
      tableId: first.tableId,
      cells: cells.length,
      hidden: cells.filter(({ reason }) => reason !== null).length,
      sometimes: cells.filter(isSometimes).length,
    },
  ];
}

/** Of single criteria there are thousands, nearly all of them shown. */
function isListed({ kind, hiddenShare }: PreviewedCell): boolean {
  return (kind !== 'unit-criteria' && kind !== 'unit-details') || hiddenShare > 0;
}

/** The value at the place ⌈share × n⌉ in order. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
