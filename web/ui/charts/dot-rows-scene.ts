import type { MarkShape } from './mark-shape';
import { positionIn, ticksIn, type Domain, type Tick } from './scale';

export interface DotRow {
  readonly key: string;
  readonly label: string;
  /** Small behind the label: its base, say. */
  readonly note?: string;
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly shape: MarkShape;
  /** The value as it is printed beside the mark. */
  readonly text: string;
}

export interface DotRowsOptions {
  readonly domain: Domain;
  /** `zero`: a line at 0 and labels on the side away from it, as for changes. */
  readonly baseline: 'none' | 'zero';
  readonly rowHeight: number;
  readonly tickCount: number;
  /** Of counts, which have no halves. */
  readonly wholeTicks?: true;
}

export interface DotRowsScene {
  readonly plotHeight: number;
  readonly zero: number | null;
  readonly ticks: readonly Tick[];
  readonly marks: readonly PlacedDotRow[];
}

export interface PlacedDotRow extends DotRow {
  readonly y: number;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly textAt: number;
  readonly textSide: 'left' | 'right';
}

/** One mark a row. Labels stand outside the whisker, on the side away from zero. */
export function dotRowsScene(rows: readonly DotRow[], options: DotRowsOptions): DotRowsScene {
  return {
    plotHeight: rows.length * options.rowHeight,
    zero: options.baseline === 'zero' ? positionIn(options.domain, 0) : null,
    ticks: ticksOf(options),
    marks: rows.map((row, index) => placeRow(row, index, options)),
  };
}

function ticksOf({ domain, tickCount, wholeTicks }: DotRowsOptions): readonly Tick[] {
  const ticks = ticksIn(domain, tickCount);
  return wholeTicks ? ticks.filter(({ value }) => Number.isInteger(value)) : ticks;
}

function placeRow(row: DotRow, index: number, options: DotRowsOptions): PlacedDotRow {
  const low = positionIn(options.domain, row.interval[0]);
  const high = positionIn(options.domain, row.interval[1]);
  const textSide = options.baseline === 'zero' && row.value < 0 ? 'left' : 'right';
  return {
    ...row,
    y: (index + 0.5) * options.rowHeight,
    at: positionIn(options.domain, row.value),
    low,
    high,
    textSide,
    textAt: textSide === 'left' ? low : high,
  };
}
