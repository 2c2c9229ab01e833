import { encode } from 'uqr';

/** A QR code as one path in a square of so many modules. */
export interface CodePath {
  readonly size: number;
  readonly path: string;
}

/** Error level M, without a quiet zone: the paper around it is that. */
export function codePath(text: string): CodePath {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  return {
    size,
    path: data
      .map((row, y) =>
        runsOf(row)
          .map(({ x, width }) => bar(x, y, width))
          .join(''),
      )
      .join(''),
  };
}

interface Run {
  readonly x: number;
  readonly width: number;
}

/** Dark modules side by side are one bar, which keeps a thousand codes light and prints without seams. */
function runsOf(row: readonly boolean[]): readonly Run[] {
  const runs: { x: number; width: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.x + last.width === x) last.width += 1;
    else runs.push({ x, width: 1 });
  }
  return runs;
}

function bar(x: number, y: number, width: number): string {
  return `M${x} ${y}h${width}v1h-${width}z`;
}
