/** A place before and after; texts stand at both ends of its line. */
export interface SlopeRow {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface SlopeScene {
  readonly height: number;
  readonly rowHeight: number;
  readonly lines: readonly SlopeLine[];
  /** From top to bottom. */
  readonly before: readonly SlopeEnd[];
  readonly after: readonly SlopeEnd[];
}

export interface SlopeLine {
  readonly key: string;
  readonly y1: number;
  readonly y2: number;
  readonly tone: SlopeTone;
}

export interface SlopeEnd {
  readonly key: string;
  readonly label: string;
  readonly place: number;
  readonly tone: SlopeTone;
}

/** A move of one place is within the noise of any ranking; two and more have a colour. */
export type SlopeTone = 'still' | 'near' | 'up' | 'down';

const FAR = 2;

/** Places at left, places at right, a line for each row; rows that share a place stand under one another. */
export function slopeScene(rows: readonly SlopeRow[], rowHeight: number): SlopeScene {
  const before = rows.toSorted((a, b) => a.from - b.from);
  const after = rows.toSorted((a, b) => a.to - b.to || a.from - b.from);
  const yIn = (list: readonly SlopeRow[], key: string) => (list.findIndex((row) => row.key === key) + 0.5) * rowHeight;
  return {
    height: rows.length * rowHeight,
    rowHeight,
    lines: rows.map((row) => ({
      key: row.key,
      y1: yIn(before, row.key),
      y2: yIn(after, row.key),
      tone: toneOf(row),
    })),
    before: before.map((row) => ({ key: row.key, label: row.label, place: row.from, tone: toneOf(row) })),
    after: after.map((row) => ({ key: row.key, label: row.label, place: row.to, tone: toneOf(row) })),
  };
}

function toneOf({ from, to }: SlopeRow): SlopeTone {
  if (from === to) return 'still';
  if (Math.abs(from - to) < FAR) return 'near';
  return to < from ? 'up' : 'down';
}
