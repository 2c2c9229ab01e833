import type { Conversion } from '../scheme/conversion';
import type { IndicatorSource, Measured } from '../scheme/model';
import type { AssessmentRowCode } from './row-problem';

const KINDS: readonly (readonly [pattern: RegExp, source: IndicatorSource])[] = [
  [/测试|考试|quiz/i, { kind: 'quiz' }],
  [/第三方|third/i, { kind: 'third-party' }],
  [/问卷|调查|survey/i, { kind: 'survey' }],
  [/评议|测评|评价|互评|ballot|review/i, { kind: 'ballot' }],
  [/目标|名次|客观|导入|数据|objective|import/i, { kind: 'objective', direction: 'higher' }],
];

const RANGE = /(-?\d+(?:\.\d+)?)\s*%?\s*(?:-|–|—|~|至|到)\s*(-?\d+(?:\.\d+)?)/;
const DROP = /(\d+(?:\.\d+)?)\s*%/;
const STEP = /(-?\d+(?:\.\d+)?)\s*%?\s*[:：=]\s*(-?\d+(?:\.\d+)?)/g;

/** What a row of a scheme says in words of its data and of how they become points; an empty cell takes what is usual. */
export function readConversion(
  row: { readonly kind: string; readonly conversion: string },
  points: number,
): { readonly measured: Measured; readonly problems: readonly AssessmentRowCode[] } {
  const kind = row.kind.normalize('NFKC');
  const words = row.conversion.normalize('NFKC');
  if (/台账|ledger/i.test(kind)) return ledgerOf(words, points);
  const source = KINDS.find(([pattern]) => pattern.test(kind))?.[1];
  const conversion = conversionOf(words);
  const problems: AssessmentRowCode[] = [];
  if (source === undefined && kind !== '') problems.push('kind.unknown');
  if (conversion === null) problems.push('conversion.unknown');
  const measured = {
    source: source ?? { kind: 'objective' as const, direction: 'higher' as const },
    conversion: conversion ?? { kind: 'linear' as const, from: 0, to: 100 },
  };
  return { measured, problems };
}

/** Deductions start with all points, what is earned with none. */
function ledgerOf(words: string, points: number) {
  const start = /扣|deduct/i.test(words) ? points : 0;
  const source = { kind: 'ledger', start, entryLimit: null, categories: [] } as const;
  return { measured: { source, conversion: { kind: 'points' } as const }, problems: [] };
}

function conversionOf(words: string): Conversion | null {
  const steps = [...words.matchAll(STEP)].map(([, value, points]) => ({
    value: Number(value),
    points: Number(points),
  }));
  if (/分段|step/i.test(words)) return stepsOf(steps);
  if (/名次|位次|rank/i.test(words)) return { kind: 'rank-steps', dropShare: Number(DROP.exec(words)?.[1] ?? 2) / 100 };
  if (/比率|最好|最高|ratio|best/i.test(words)) return { kind: 'ratio-to-best' };
  if (/直接|原分|points/i.test(words)) return { kind: 'points' };
  const [, from, to] = RANGE.exec(words) ?? [];
  if (from !== undefined && to !== undefined) return { kind: 'linear', from: Number(from), to: Number(to) };
  return words === '' || /线性|linear|[sS]\s*[/÷]\s*100/.test(words) ? { kind: 'linear', from: 0, to: 100 } : null;
}

function stepsOf(steps: readonly { readonly value: number; readonly points: number }[]): Conversion | null {
  if (steps.length === 0) return null;
  return { kind: 'steps', steps: steps.toSorted((one, other) => other.value - one.value), otherwise: 0 };
}
