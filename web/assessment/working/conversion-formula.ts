import type { ConversionStep } from '#domain/assessment/trace/trace-step';
import { plainPoints } from '../plain-points';

/** "60 × 92 ÷ 100 = 55.2"; without the arithmetic where it looks at values that the reader does not see, or at a table. */
export function conversionFormula(step: ConversionStep): string {
  const { value, of, fullPoints } = step;
  const working = workingOf(step, { own: plainPoints(of.value), full: plainPoints(fullPoints) });
  return working === null ? plainPoints(value) : `${working} = ${plainPoints(value)}`;
}

interface Numbers {
  readonly own: string;
  readonly full: string;
}

function workingOf({ conversion, direction, of, peers }: ConversionStep, { own, full }: Numbers): string | null {
  switch (conversion.kind) {
    case 'linear':
      return conversion.from === 0
        ? `${full} × ${own} ÷ ${plainPoints(conversion.to)}`
        : `${full} × (${difference(of.value, conversion.from)}) ÷ (${difference(conversion.to, conversion.from)})`;
    case 'ratio-to-best': {
      if (peers === null) return null;
      return direction === 'higher'
        ? `${full} × ${own} ÷ ${plainPoints(Math.max(...peers))}`
        : `${full} × ${plainPoints(Math.min(...peers))} ÷ ${own}`;
    }
    default:
      return null;
  }
}

function difference(one: number, other: number): string {
  return other < 0 ? `${plainPoints(one)} + ${plainPoints(-other)}` : `${plainPoints(one)} − ${plainPoints(other)}`;
}
