export interface Row {
  readonly figure: string;
  readonly ours: number;
  readonly unit: string;
  readonly baseline?: { readonly value: number; readonly name: string };
  readonly goal: string;
}

const HEAD = ['figure', 'ours', 'baseline', 'ratio', 'goal'];

/** One table in plain text; what is measured stands left, numbers right. */
export function printTable(rows: readonly Row[]): void {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  }
}

function cellsOf({ figure, ours, unit, baseline, goal }: Row): readonly string[] {
  const ratio = baseline ? (ours / baseline.value).toFixed(2) : '';
  const compared = baseline ? `${rounded(baseline.value)} ${unit} (${baseline.name})` : '';
  return [figure, `${rounded(ours)} ${unit}`, compared, ratio, goal];
}

function rounded(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
