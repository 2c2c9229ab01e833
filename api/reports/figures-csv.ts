import type { Figure } from '#domain/figures/figure';
import { type CsvCell, csvOf } from './csv';

/** Unrounded, with the same fields as in JSON; a field that a figure does not have is empty. */
const COLUMNS: readonly (readonly [title: string, of: (figure: Figure) => CsvCell | undefined])[] = [
  ['id', ({ id }) => id],
  ['measure', ({ measure }) => measure],
  ['changed', ({ changed }) => changed],
  ['question', ({ subject }) => subject.question],
  ['item', ({ subject }) => subject.item],
  ['target', ({ subject }) => subject.target],
  ['category', ({ subject }) => subject.category],
  ['criterion', ({ subject }) => subject.criterion],
  ['group', ({ subject }) => subject.group],
  ['option', ({ subject }) => subject.option],
  ['index', ({ subject }) => subject.index],
  ['with', ({ subject }) => subject.with],
  ['with_item', ({ subject }) => subject.withItem],
  ['by', ({ subject }) => subject.by],
  ['table', ({ subject }) => subject.table],
  ['class', ({ subject }) => subject.class],
  ['column', ({ subject }) => subject.column],
  ['adjustment', ({ subject }) => subject.adjustment],
  ['component', ({ subject }) => subject.component],
  ['rule', ({ subject }) => subject.rule],
  ['pace', ({ subject }) => subject.pace],
  ['value', ({ value }) => value],
  ['standard_error', ({ standardError }) => standardError],
  ['low_95', ({ interval }) => interval?.[0]],
  ['high_95', ({ interval }) => interval?.[1]],
  ['n', ({ n }) => n],
  ['method', ({ method }) => method],
  ['reason', ({ reason }) => reason],
  ['have', ({ have }) => have],
  ['need', ({ need }) => need],
  ['counted', ({ counted }) => counted],
  ['remark', ({ remark }) => remark],
  ['current', ({ test }) => test?.current],
  ['previous', ({ test }) => test?.previous],
  ['p', ({ p, test }) => p ?? test?.p],
  ['adjusted_p', ({ adjustedP, test }) => adjustedP ?? test?.adjustedP],
  ['adjusted_over', ({ test }) => test?.family],
  ['degrees_of_freedom', ({ degreesOfFreedom }) => degreesOf(degreesOfFreedom)[0]],
  ['denominator_degrees', ({ degreesOfFreedom }) => degreesOf(degreesOfFreedom)[1]],
  ['design_effect', ({ designEffect }) => designEffect],
  ['verdict', ({ test }) => test?.verdict],
  ['trace', ({ trace }) => trace],
];

/** The list of figures as CSV, a row a figure. */
export function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => COLUMNS.map(([, of]) => of(figure) ?? null));
  return csvOf([COLUMNS.map(([title]) => title), ...rows]);
}

/** Of an F two numbers, of a chi-square one. */
function degreesOf(degrees: number | readonly number[] = []): readonly number[] {
  return typeof degrees === 'number' ? [degrees] : degrees;
}
