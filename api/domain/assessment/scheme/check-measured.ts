import { type Conversion, looksAtOthers, type Step } from './conversion';
import type { Direction, IndicatorSource, LedgerSource, Measured } from './model';
import type { SchemeProblem, SchemeProblemCode } from './scheme-problem';

/** What is wrong with how one leaf or adjustment turns its values into at most `fullPoints`. */
export function checkMeasured(
  { id, source, conversion }: Measured & { readonly id: string },
  fullPoints: number,
): readonly SchemeProblem[] {
  const error = (code: SchemeProblemCode): SchemeProblem => ({ code, severity: 'error', at: id });
  const warning = (code: SchemeProblemCode): SchemeProblem => ({ code, severity: 'warning', at: id });
  return [
    ...(fullPoints > 0 ? [] : [error('points-not-positive')]),
    ...(source.kind === 'ledger' && conversion.kind !== 'points' ? [error('conversion-unfit')] : []),
    ...(source.kind === 'ledger' ? ledgerErrors(source, fullPoints).map(error) : []),
    ...conversionErrors(conversion, { direction: directionOf(source), fullPoints }).map(error),
    ...(conversion.kind === 'stretch' ? [warning('stretch-warned')] : []),
    ...(looksAtOthers(conversion) ? [warning('depends-on-others')] : []),
  ];
}

export function directionOf(source: IndicatorSource): Direction {
  return source.kind === 'objective' ? source.direction : 'higher';
}

function ledgerErrors({ start, categories }: LedgerSource, fullPoints: number): readonly SchemeProblemCode[] {
  const ids = new Set(categories.map(({ id }) => id));
  return [
    ...(Math.abs(start) > fullPoints ? ['ledger-start-out-of-range' as const] : []),
    ...(categories.some(({ minimum, maximum }) => minimum > maximum) ? ['category-bounds-empty' as const] : []),
    ...(ids.size < categories.length ? ['category-repeated' as const] : []),
  ];
}

function conversionErrors(
  conversion: Conversion,
  { direction, fullPoints }: { readonly direction: Direction; readonly fullPoints: number },
): readonly SchemeProblemCode[] {
  switch (conversion.kind) {
    case 'linear':
      if (conversion.from === conversion.to) return ['linear-without-range'];
      return conversion.from < conversion.to === (direction === 'higher') ? [] : ['linear-against-direction'];
    case 'rank-steps':
      return conversion.dropShare >= 0 && conversion.dropShare <= 1 ? [] : ['drop-out-of-range'];
    case 'stretch':
      return conversion.floorShare >= 0 && conversion.floorShare < 1 ? [] : ['drop-out-of-range'];
    case 'rank-table':
      return rankTableErrors([...conversion.first, ...conversion.last.toReversed()], conversion.otherwise, fullPoints);
    case 'steps':
      return stepErrors(conversion.steps, { otherwise: conversion.otherwise, direction, fullPoints });
    case 'ratio-to-best':
    case 'points':
      return [];
  }
}

function rankTableErrors(points: readonly number[], otherwise: number, fullPoints: number) {
  return [
    ...(points.length === 0 ? ['table-empty' as const] : []),
    ...([...points, otherwise].some((value) => value > fullPoints) ? ['table-above-full' as const] : []),
    ...(isFalling(points) ? [] : ['table-not-monotonic' as const]),
  ];
}

function stepErrors(
  steps: readonly Step[],
  limits: { readonly otherwise: number; readonly direction: Direction; readonly fullPoints: number },
): readonly SchemeProblemCode[] {
  const sign = limits.direction === 'higher' ? 1 : -1;
  const points = [...steps.map((step) => step.points), limits.otherwise];
  const isOrdered = steps.every(
    ({ value }, index) => index === 0 || sign * value < sign * (steps[index - 1]?.value ?? 0),
  );
  return [
    ...(steps.length === 0 ? ['table-empty' as const] : []),
    ...(isOrdered ? [] : ['steps-unordered' as const]),
    ...(points.some((value) => value > limits.fullPoints) ? ['table-above-full' as const] : []),
    ...(isFalling(points) ? [] : ['table-not-monotonic' as const]),
  ];
}

function isFalling(points: readonly number[]): boolean {
  return points.every((value, index) => index === 0 || value <= (points[index - 1] ?? value));
}
