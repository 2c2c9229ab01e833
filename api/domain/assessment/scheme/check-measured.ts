import { type Conversion, looksAtOthers, type Step } from './conversion';
import type { Direction, IndicatorSource, LedgerSource, Measured } from './model';
import type { SchemeProblem, SchemeProblemCode } from './scheme-problem';

/** What one leaf or adjustment can count: a leaf 0 to all of its points. */
export interface PointBounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is wrong with how one leaf or adjustment turns its values into points within its bounds. */
export function checkMeasured(
  { id, source, conversion }: Measured & { readonly id: string },
  bounds: PointBounds,
): readonly SchemeProblem[] {
  const error = (found: Finding): SchemeProblem => ({ ...found, severity: 'error', at: id });
  const warning = (code: SchemeProblemCode): SchemeProblem => ({ code, severity: 'warning', at: id });
  return [
    ...(Math.max(bounds.maximum, -bounds.minimum) > 0 ? [] : [error({ code: 'points-not-positive' })]),
    ...(source.kind === 'ledger' && conversion.kind !== 'points' ? [error({ code: 'conversion-unfit' })] : []),
    ...(source.kind === 'ledger' ? ledgerErrors(source, bounds).map(error) : []),
    ...conversionErrors(conversion, directionOf(source)).map((code) => error({ code })),
    ...tableErrors(conversion, bounds).map(error),
    ...(conversion.kind === 'ratio-to-best' && directionOf(source) === 'lower' ? [warning('ratio-to-zero')] : []),
    ...(conversion.kind === 'stretch' ? [warning('stretch-warned')] : []),
    ...(looksAtOthers(conversion) ? [warning('depends-on-others')] : []),
  ];
}

type Finding = Pick<SchemeProblem, 'code' | 'have' | 'need'>;

export function directionOf(source: IndicatorSource): Direction {
  return source.kind === 'objective' ? source.direction : 'higher';
}

function ledgerErrors({ start, categories }: LedgerSource, { minimum, maximum }: PointBounds): readonly Finding[] {
  const ids = new Set(categories.map(({ id }) => id));
  return [
    ...(start > maximum ? [{ code: 'ledger-start-out-of-range', have: start, need: maximum } as const] : []),
    ...(start < minimum ? [{ code: 'ledger-start-too-low', have: start, need: minimum } as const] : []),
    ...(categories.some((category) => category.minimum > category.maximum)
      ? [{ code: 'category-bounds-empty' } as const]
      : []),
    ...(ids.size < categories.length ? [{ code: 'category-repeated' } as const] : []),
  ];
}

function conversionErrors(conversion: Conversion, direction: Direction): readonly SchemeProblemCode[] {
  switch (conversion.kind) {
    case 'linear':
      if (conversion.from === conversion.to) return ['linear-without-range'];
      return conversion.from < conversion.to === (direction === 'higher') ? [] : ['linear-against-direction'];
    case 'rank-steps':
      return conversion.dropShare >= 0 && conversion.dropShare <= 1 ? [] : ['drop-out-of-range'];
    case 'stretch':
      return conversion.floorShare >= 0 && conversion.floorShare < 1 ? [] : ['drop-out-of-range'];
    case 'rank-table':
      return rankTableErrors([...conversion.first, ...conversion.last.toReversed()]);
    case 'steps':
      return stepErrors(conversion.steps, conversion.otherwise, direction);
    case 'ratio-to-best':
    case 'points':
      return [];
  }
}

/** What a table gives beyond the bounds would be cut off without a word. */
function tableErrors(conversion: Conversion, { minimum, maximum }: PointBounds): readonly Finding[] {
  const points = pointsIn(conversion);
  if (points.length === 0) return [];
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  return [
    ...(highest > maximum ? [{ code: 'table-above-full', have: highest, need: maximum } as const] : []),
    ...(lowest < minimum ? [{ code: 'table-below-bounds', have: lowest, need: minimum } as const] : []),
  ];
}

function pointsIn(conversion: Conversion): readonly number[] {
  if (conversion.kind === 'steps') return [...conversion.steps.map(({ points }) => points), conversion.otherwise];
  if (conversion.kind === 'rank-table') return [...conversion.first, ...conversion.last, conversion.otherwise];
  return [];
}

function rankTableErrors(points: readonly number[]) {
  return [
    ...(points.length === 0 ? ['table-empty' as const] : []),
    ...(isFalling(points) ? [] : ['table-not-monotonic' as const]),
  ];
}

function stepErrors(steps: readonly Step[], otherwise: number, direction: Direction): readonly SchemeProblemCode[] {
  const sign = direction === 'higher' ? 1 : -1;
  const points = [...steps.map((step) => step.points), otherwise];
  const isOrdered = steps.every(
    ({ value }, index) => index === 0 || sign * value < sign * (steps[index - 1]?.value ?? 0),
  );
  return [
    ...(steps.length === 0 ? ['table-empty' as const] : []),
    ...(isOrdered ? [] : ['steps-unordered' as const]),
    ...(isFalling(points) ? [] : ['table-not-monotonic' as const]),
  ];
}

function isFalling(points: readonly number[]): boolean {
  return points.every((value, index) => index === 0 || value <= (points[index - 1] ?? value));
}
