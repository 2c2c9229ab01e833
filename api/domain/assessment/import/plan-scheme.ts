import { readNumber } from '#domain/collected/cells/read-number';
import type { Cells } from '#domain/tables/cells';
import { plainTitle } from '#domain/tables/column-titles';
import { checkAssessmentScheme } from '../scheme/check-scheme';
import type { AssessmentScheme, Indicator, LeafIndicator } from '../scheme/model';
import type { SchemeProblem } from '../scheme/scheme-problem';
import { schemeOf } from '../templates/parts';
import type { LevelField } from './level-columns';
import { levelRows } from './level-rows';
import { pointsPlaces, severalPoints } from './points-columns';
import { readConversion } from './read-conversion';
import { type AssessmentRowProblem, rowProblem } from './row-problem';
import { type SchemeRow, type SchemeRows, SHARED_TITLES } from './scheme-row';
import { type FieldTitles, type TitledRow, titledRows } from './titled-rows';

export interface SchemePlan {
  readonly missing: readonly (NumberedField | LevelField)[];
  /** Of the rows without mistakes. */
  readonly scheme: AssessmentScheme;
  readonly problems: readonly AssessmentRowProblem[];
  /** What is wrong with the scheme as a whole, each with the line of the indicator that it is about. */
  readonly schemeProblems: readonly (SchemeProblem & { readonly line: number | null })[];
}

type NumberedField = 'number' | 'name' | keyof typeof SHARED_TITLES;

const TITLES: FieldTitles<NumberedField> = {
  number: '序号 编号 指标编号 number no',
  name: '指标 指标名称 考核指标 考核内容 名称 项目 indicator name',
  ...SHARED_TITLES,
};

const NUMBER = /^\d{1,3}(\.\d{1,3})*$/;

/**
 * A scheme from numbered rows (1, 1.1, 1.2, 2 …), or from columns of levels; a row that others stand below is a branch.
 */
export function planScheme(cells: Cells): SchemePlan {
  const { missing, rows: good, problems } = levelRows(cells) ?? numberedRows(cells);
  const repeated = good.flatMap(({ line, number }) => {
    const first = good.find((other) => other.number === number);
    return first === undefined || first.line === line
      ? []
      : [rowProblem(line, 'number.repeated', { other: first.line })];
  });
  const numbers = new Set(good.map(({ number }) => number));
  const orphans = good.filter(({ number }) => number.includes('.') && !numbers.has(parentOf(number)));
  const refused = new Set([...repeated.map(({ line }) => line), ...orphans.map(({ line }) => line)]);
  const kept = good.filter(({ line }) => !refused.has(line));
  const built = build(kept, null);
  const indicators = built.map(({ indicator }) => indicator);
  const scheme = schemeOf(indicators, { fullPoints: roundPoints(indicators) });
  const lines = new Map(kept.map(({ line, number }) => [idOf(number), line]));
  const conversions = kept.flatMap((row) => (isBranch(row, kept) ? [] : leafProblems(row)));
  return {
    missing,
    scheme,
    problems: [
      ...problems,
      ...repeated,
      ...orphans.map(({ line }) => rowProblem(line, 'parent.unknown')),
      ...conversions,
    ].toSorted((one, other) => one.line - other.line),
    schemeProblems: checkAssessmentScheme(scheme).map((problem) => ({
      ...problem,
      line: lines.get(problem.at ?? '') ?? null,
    })),
  };
}

function numberedRows(cells: Cells): SchemeRows<NumberedField> {
  const { line, titles, columns, rows } = titledRows(cells, TITLES);
  const alike = pointsPlaces(columns).filter((place, _, places) =>
    places.some(
      (other) => other !== place && plainTitle(columns[other]?.title ?? '') === plainTitle(columns[place]?.title ?? ''),
    ),
  );
  if (alike.length > 0) return { missing: [], rows: [], problems: [severalPoints(line, alike)] };
  const read = rows.map((row) => readRow(row, titles));
  return {
    missing: (['number', 'name', 'points'] as const).filter((field) => !titles.has(field)),
    rows: read.flatMap(({ row }) => row ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readRow({ line, cell }: TitledRow<NumberedField>, titles: ReadonlyMap<NumberedField, string>) {
  const at = (field: NumberedField) => ({ title: titles.get(field) ?? null });
  const number = cell('number')
    .normalize('NFKC')
    .replace(/[.、．]$/, '');
  const points = readNumber(cell('points'), false);
  const problems = [
    ...(NUMBER.test(number) ? [] : [rowProblem(line, 'number.invalid', at('number'))]),
    ...(cell('name') === '' ? [rowProblem(line, 'name.missing', at('name'))] : []),
    ...(points === undefined ? [rowProblem(line, 'points.not-a-number', at('points'))] : []),
  ];
  if (problems.length > 0 || points === undefined) return { row: null, problems };
  const row: SchemeRow = {
    line,
    number,
    name: cell('name'),
    points,
    kind: cell('kind'),
    conversion: cell('conversion'),
  };
  return { row, problems };
}

function parentOf(number: string): string {
  return number.split('.').slice(0, -1).join('.');
}

function idOf(number: string): string {
  return `i${number.replaceAll('.', '-')}`;
}

function isBranch({ number }: SchemeRow, rows: readonly SchemeRow[]): boolean {
  return rows.some((row) => parentOf(row.number) === number);
}

function build(rows: readonly SchemeRow[], parent: string | null): readonly { readonly indicator: Indicator }[] {
  return rows
    .filter(({ number }) => parentOf(number) === (parent ?? ''))
    .map((row) => {
      const head = { id: idOf(row.number), name: { zh: row.name }, points: row.points };
      const children = build(rows, row.number).map(({ indicator }) => indicator);
      return { indicator: children.length > 0 ? { ...head, children } : leafOf(head, row) };
    });
}

function leafOf(head: Pick<LeafIndicator, 'id' | 'name' | 'points'>, row: SchemeRow): LeafIndicator {
  return { ...head, ...readConversion(row, row.points).measured, missing: 'renormalise' };
}

function leafProblems(row: SchemeRow): readonly AssessmentRowProblem[] {
  return readConversion(row, row.points).problems.map((code) => rowProblem(row.line, code));
}

/** 99.9 was meant to be 100, and is told as such; sums that are far from both are what they are. */
function roundPoints(indicators: readonly Indicator[]): number {
  const sum = indicators.reduce((total, { points }) => total + points, 0);
  return [10, 100, 1000].find((round) => Math.abs(sum - round) <= round * 0.05) ?? (sum > 0 ? sum : 100);
}
