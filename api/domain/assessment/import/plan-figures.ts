import { readNumber } from '#domain/collected/cells/read-number';
import { boundedError, type ValueRange } from '#domain/statistics/intervals/bounded-error';
import type { Cells } from '#domain/tables/cells';
import type { Unit } from '#domain/units/unit';
import type { UnitValue } from '../run/inputs';
import { type ColumnDoubt, columnDoubts, type CountedItem, spanOf } from './column-doubts';
import { createUnitFinder } from './find-unit';
import { type AssessmentRowProblem, rowProblem } from './row-problem';
import { type PercentMeaning, type ScaleOfAnswers, scaleOfAnswers } from './scale-of-answers';
import { type ColumnChoice, type FieldTitles, type TitledColumn, type TitledRow, titledRows } from './titled-rows';

export const FIGURE_FIELDS = ['unit', 'value', 'sample', 'error'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

export interface FiguresRequest {
  readonly cells: Cells;
  readonly units: readonly Unit[];
  /** Codes of the units that are assessed. */
  readonly assessed: readonly string[];
  /** Absent while nobody has said it. */
  readonly percent?: PercentMeaning;
  /** On which people gave the answers behind the values; absent while nobody has said it. */
  readonly scale?: ValueRange;
  /** Where values are estimated from a sample, its size bounds their error. */
  readonly sampled: boolean;
  readonly item: CountedItem;
  /** What columns hold, where their titles do not say it or say it wrongly. */
  readonly mapping?: ColumnChoice<FigureField>;
}

export interface FiguresPlan {
  readonly columns: readonly TitledColumn<FigureField>[];
  /** `unit` and `value` are needed; what is missing of them. */
  readonly missing: readonly ('unit' | 'value')[];
  readonly values: readonly UnitValue[];
  /** The smallest and the largest value; null without values. */
  readonly span: ValueRange | null;
  readonly doubts: readonly ColumnDoubt[];
  readonly problems: readonly AssessmentRowProblem[];
  /** Whether the size of a sample is all that tells of an error, so that the scale of the answers matters. */
  readonly asksScale: boolean;
  /** The scale of the answers to which errors are bounded; null where it is not known. */
  readonly scale: ScaleOfAnswers | null;
  /** Units with a sample whose error stays unknown, since the scale is not known or the value lies beyond it. */
  readonly unbounded: readonly string[];
  /** Assessed units that the file gives no value for: what the scheme says of missing values will hold for them. */
  readonly absent: readonly string[];
  /** Units of the file that are not assessed. */
  readonly beside: readonly string[];
}

const TITLES: FieldTitles<FigureField> = {
  unit: '单位 单位名称 单位编号 单位编码 单位代码 部门 部门名称 编号 编码 代码 名称 机构 机构名称 被评单位 考核单位 unit unitcode unitname code name department',
  value:
    '值 数值 得分 分数 分值 成绩 指标值 完成率 完成值 满意度 测评得分 评价得分 名次 位次 value score figure result rank rate',
  sample: '样本 样本量 样本数 有效样本 有效样本量 n sample samplesize respondents',
  error: '标准误 标准误差 抽样误差 se standarderror',
};

/** Rows of figures, one a unit. Nothing is guessed: a row with a mistake is refused with its line and what helps. */
export function planFigures(request: FiguresRequest): FiguresPlan {
  const { columns, titles, rows } = titledRows(request.cells, TITLES, request.mapping);
  const findUnit = createUnitFinder(request.units);
  const read = rows.map((row) => readRow(row, { request, titles, findUnit }));
  const repeated = repeatedUnits(read, titles.get('unit') ?? null);
  const refused = new Set([...read.flatMap(({ problems }) => problems), ...repeated].map(({ line }) => line));
  const kept = read.filter(({ line }) => !refused.has(line));
  const values = kept.flatMap(({ value }) => value ?? []);
  const written = kept.flatMap(({ value: own, isPercentage }) =>
    typeof own?.value === 'number' ? [{ value: own.value, isPercentage }] : [],
  );
  const sized = kept.filter(({ asksScale }) => asksScale);
  const assessed = new Set(request.assessed);
  const given = new Set(values.map(({ unitCode }) => unitCode));
  return {
    columns,
    missing: (['unit', 'value'] as const).filter((field) => !titles.has(field)),
    values,
    span: spanOf(written),
    doubts: columnDoubts(written, request.item),
    problems: [...read.flatMap(({ problems }) => problems), ...repeated].toSorted(
      (one, other) => one.line - other.line,
    ),
    asksScale: sized.length > 0,
    scale: sized[0]?.scale ?? null,
    unbounded: sized.flatMap(({ value, isUnbounded }) => (value !== null && isUnbounded ? [value.unitCode] : [])),
    absent: request.assessed.filter((code) => !given.has(code)),
    beside: [...given].filter((code) => !assessed.has(code)),
  };
}

interface ReadRow {
  readonly line: number;
  readonly unitCode: string | undefined;
  readonly value: UnitValue | null;
  readonly isPercentage: boolean;
  /** It has the size of a sample and no error of its own. */
  readonly asksScale: boolean;
  readonly scale: ScaleOfAnswers | null;
  readonly isUnbounded: boolean;
  readonly problems: readonly AssessmentRowProblem[];
}

interface RowContext {
  readonly request: FiguresRequest;
  readonly titles: ReadonlyMap<FigureField, string>;
  readonly findUnit: (text: string) => string | undefined;
}

function readRow({ line, cell }: TitledRow<FigureField>, { request, titles, findUnit }: RowContext): ReadRow {
  const unitText = cell('unit');
  const unitCode = unitText === '' ? undefined : findUnit(unitText);
  const isPercentage = endsInPercent(cell('value'));
  const number = readFigure(cell('value'), request.percent);
  const n = cell('sample') === '' ? null : readNumber(cell('sample'), false);
  const error = cell('error') === '' ? null : readNumber(cell('error'), false);
  const at = (field: FigureField) => ({ title: titles.get(field) ?? null });
  const problems = [
    ...(unitText === '' ? [rowProblem(line, 'unit.missing', at('unit'))] : []),
    ...(unitText !== '' && unitCode === undefined ? [rowProblem(line, 'unit.unknown', at('unit'))] : []),
    ...(typeof number === 'string' ? [rowProblem(line, number, at('value'))] : []),
    ...(n === null || isCount(n) ? [] : [rowProblem(line, 'sample.not-whole', at('sample'))]),
    ...(error === null || (error !== undefined && error >= 0) ? [] : [rowProblem(line, 'error.negative', at('error'))]),
  ];
  const scale = scaleOfAnswers({
    stated: request.scale,
    percent: request.percent,
    conversion: request.item.conversion,
    isPercentage,
  });
  const asksScale = request.sampled && n !== null && error === null;
  const read = { line, unitCode, isPercentage, asksScale, scale, problems };
  if (problems.length > 0 || unitCode === undefined || typeof number === 'string') {
    return { ...read, value: null, isUnbounded: false };
  }
  const size = n ?? null;
  const bound = scale === null || size === null ? null : boundedError(number, size, scale.range);
  const standardError = error ?? (asksScale ? bound : null) ?? 0;
  const degreesOfFreedom = size !== null && size > 1 && standardError > 0 ? size - 1 : null;
  const value = { unitCode, value: number, standardError, degreesOfFreedom, n: size };
  return { ...read, value, isUnbounded: asksScale && bound === null };
}

function isCount(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value > 0;
}

function readFigure(text: string, percent: PercentMeaning | undefined) {
  if (text === '') return 'value.missing' as const;
  const value = readNumber(text, false);
  if (value === undefined) return 'value.not-a-number' as const;
  if (!endsInPercent(text)) return value;
  if (percent === undefined) return 'value.percent-text' as const;
  return percent === 'fraction' ? value / 100 : value;
}

function endsInPercent(text: string): boolean {
  return /[%％]\s*$/.test(text);
}

/** Of several rows for one unit none counts: each is named with the line of another. */
function repeatedUnits(read: readonly ReadRow[], title: string | null): readonly AssessmentRowProblem[] {
  const lines = linesByUnit(read);
  return read.flatMap(({ line, unitCode }) => {
    const other = lines.get(unitCode ?? '')?.find((one) => one !== line);
    return other === undefined ? [] : [rowProblem(line, 'unit.repeated', { title, other })];
  });
}

function linesByUnit(rows: readonly ReadRow[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const { unitCode, line } of rows) {
    if (unitCode !== undefined) lines.set(unitCode, [...(lines.get(unitCode) ?? []), line]);
  }
  return lines;
}
