import type { CategoryOutcome } from '#domain/assessment/run/outcome';
import { createVetoes } from '#domain/assessment/run/vetoes';
import type { Grade } from '#domain/assessment/scheme/model';
import { textIn } from '../letter-words';
import { onSheet } from './formulas';
import { type Layout, peersIn } from './layout';
import { heading, type LiveCell, type SheetCell, type WorkbookSheet } from './sheet';
import type { ResultKey } from './result-columns';

const FIRST_LINE = 2;

const COLUMNS = { grade: 'B', minimum: 'C', share: 'D', eligible: 'F', places: 'G', reached: 'H', given: 'I' } as const;
export type QuotaKey = keyof typeof COLUMNS;

/** First and last line of a category, which has one for every grade. */
export function quotaRows({ report }: Layout, categoryId: string | null): readonly [number, number] {
  const size = report.scheme.grading.grades.length;
  const first =
    FIRST_LINE + size * report.outcome.categories.findIndex((category) => category.categoryId === categoryId);
  return [first, first + size - 1];
}

export function quotaRange({ words }: Layout, key: QuotaKey, [first, last]: readonly [number, number]): string {
  const letters = COLUMNS[key];
  return onSheet(
    words.sheets.quotas,
    first === last ? `${letters}$${first}` : `${letters}$${first}:${letters}$${last}`,
  );
}

/** The minimum of every grade, and how many units of a category it has places for. */
export function quotasSheet(layout: Layout, at: (key: ResultKey) => string): WorkbookSheet {
  const { report, words } = layout;
  const ceilingOf = createVetoes(report.scheme, report.inputs.ledger);
  const lines = report.outcome.categories.flatMap((category) => {
    const [first] = quotaRows(layout, category.categoryId);
    const known = knownCounts(layout, category, (unitCode) => ceilingOf(unitCode).ceiling);
    return report.scheme.grading.grades.map((grade, position) =>
      quotaLine({ layout, category, at, grade, position, line: first + position, ...known(position) }),
    );
  });
  return {
    name: words.sheets.quotas,
    rows: [words.quotaHeads.map(heading), ...lines],
    widths: [20, 12, 10, 8, 10, 10, 8, 8, 8],
    fixedRows: 1,
    fixedColumns: 0,
  };
}

interface Counts {
  readonly eligible: number;
  readonly reached: number;
  readonly given: number;
}

/** As the run has them; a grade without a quota takes everybody in reach. */
function knownCounts(
  { report, units }: Layout,
  { categoryId, quotas }: CategoryOutcome,
  ceilingOf: (unitCode: string) => number,
): (position: number) => Counts {
  const { grades } = report.scheme.grading;
  const ranked = units.filter((unit) => unit.categoryId === categoryId && unit.standing !== null);
  return (position) => {
    const id = grades[position]?.id;
    const quota = quotas.find(({ gradeId }) => gradeId === id);
    const given = ranked.filter(({ grade }) => grade?.grade === id).length;
    return {
      eligible: ranked.filter(({ unitCode }) => ceilingOf(unitCode) <= position).length,
      reached: quota?.reached ?? given,
      given,
    };
  };
}

interface QuotaLine extends Counts {
  readonly layout: Layout;
  readonly category: CategoryOutcome;
  readonly at: (key: ResultKey) => string;
  readonly grade: Grade;
  readonly position: number;
  readonly line: number;
}

function quotaLine(context: QuotaLine): readonly SheetCell[] {
  const { layout, category, at, grade, position, line, eligible, reached, given } = context;
  const { report, words } = layout;
  const { quota } = grade;
  const column = (key: ResultKey) => onSheet(words.sheets.result, peersIn(at(key), layout, category));
  const last: ResultKey = quota === null ? `reached ${position}` : `given ${position}`;
  return [
    report.categoryNames.get(category.categoryId ?? '') ?? words.noCategory,
    textIn(report.language, grade.name),
    grade.minimum,
    quota === null ? null : { value: quota.share, format: shareFormat(quota.share) },
    quota === null ? null : words.roundings[quota.rounding],
    {
      formula: `SUMPRODUCT(ISNUMBER(${column('ordering')})*(${column('ceiling')}<=${position + 1}))`,
      result: eligible,
    },
    quota === null ? null : placesCell(context, line),
    { formula: `SUM(${column(`reached ${position}`)})`, result: reached },
    { formula: `SUM(${column(last)})`, result: given },
  ];
}

/** As many decimals as the share has, two at most: a format of optional ones leaves a point behind, "30.%". */
function shareFormat(share: number): string {
  const [, decimals = ''] = String(Number((share * 100).toFixed(2))).split('.');
  return decimals === '' ? '0%' : `0.${'0'.repeat(decimals.length)}%`;
}

function placesCell({ category, grade }: QuotaLine, line: number): LiveCell {
  const exact = `ROUND(${COLUMNS.share}${line}*${COLUMNS.eligible}${line},9)`;
  const formulas = { floor: `INT(${exact})`, 'half-up': `INT(${exact}+0.5)`, ceil: `ROUNDUP(${exact},0)` };
  return {
    formula: formulas[grade.quota?.rounding ?? 'floor'],
    result: category.quotas.find(({ gradeId }) => gradeId === grade.id)?.places ?? 0,
  };
}
