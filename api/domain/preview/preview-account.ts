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
  shown: number;
}

/**
 * Adds up the runs of a preview. How many cells are typically hidden and shown are medians of the runs, of those cells
 * in which anybody answered: where there are more cells than people, each run has others. Which cells those are is
 * decided to fit: so many of those that were hidden most often, and of the others that were shown most often. So the
 * numbers and the list say the same, whatever the cells: of a hundred that are each hidden in a third of the runs none
 * is hidden in most.
 */
export function createPreviewAccount({ turnout, runs }: Pick<PreviewPlan, 'turnout' | 'runs'>) {
  const outcomes = new Map<CellPlace, CellOutcomes>();
  const ofRuns: { hidden: number; shown: number }[] = [];
  let run = { hidden: 0, shown: 0 };
  const record: RecordCell = (place, n, outcome) => {
    const own: CellOutcomes = outcomes.get(place) ?? newOutcomes(place);
    if (own.runs === 0) outcomes.set(place, own);
    own.runs += 1;
    own.ballots += n;
    if (outcome === 'covered') return;
    if (outcome === null) {
      own.shown += 1;
      run.shown += 1;
      return;
    }
    own.hidden += 1;
    own.reasons.set(outcome, (own.reasons.get(outcome) ?? 0) + 1);
    run.hidden += 1;
  };
  return {
    record,
    endRun() {
      ofRuns.push(run);
      run = { hidden: 0, shown: 0 };
    },
    finish(): ReleasePreview {
      const hidden = ofRuns.map((one) => one.hidden).toSorted((one, other) => one - other);
      const shown = upperMedian(ofRuns.map((one) => one.shown));
      const median = quantile(hidden, 0.5);
      const cells = typicalCells([...outcomes.values()], { hidden: median, shown });
      return {
        turnout,
        runs,
        total: median + shown,
        shown,
        tables: tablesOf(cells),
        cells: cells.filter(isListed),
        hidden: { median, low: quantile(hidden, 0.05), high: quantile(hidden, 0.95) },
      };
    },
  };
}

function newOutcomes(place: CellPlace): CellOutcomes {
  return { place, reasons: new Map(), runs: 0, ballots: 0, hidden: 0, shown: 0 };
}

/** In the order in which they were met. */
function typicalCells(
  all: readonly CellOutcomes[],
  count: { readonly hidden: number; readonly shown: number },
): readonly PreviewedCell[] {
  const hidden = new Set(all.toSorted((one, other) => other.hidden - one.hidden).slice(0, count.hidden));
  const others = all.filter((own) => !hidden.has(own));
  const shown = new Set(others.toSorted((one, other) => other.shown - one.shown).slice(0, count.shown));
  return all
    .filter((own) => hidden.has(own) || shown.has(own))
    .map((own): PreviewedCell => ({
      ...own.place,
      ballots: Math.round(own.ballots / own.runs),
      reason: hidden.has(own) ? mostFrequent(own.reasons) : null,
      hiddenShare: own.hidden / own.runs,
    }));
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

/** The upper one of two in the middle, beside a lower one of what is hidden: where all runs have as many cells, both make up these. */
function upperMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
