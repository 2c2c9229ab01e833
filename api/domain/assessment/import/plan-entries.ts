import { readNumber } from '#domain/collected/cells/read-number';
import type { Cells } from '#domain/tables/cells';
import type { Unit } from '#domain/units/unit';
import type { LedgerEntry } from '../run/inputs';
import type { AssessmentScheme } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';
import { createUnitFinder } from './find-unit';
import { type AssessmentRowProblem, rowProblem } from './row-problem';
import { type FieldTitles, type TitledRow, titledRows } from './titled-rows';

export interface EntriesPlan {
  readonly missing: readonly Field[];
  readonly entries: readonly Omit<LedgerEntry, 'id' | 'reversed'>[];
  readonly problems: readonly AssessmentRowProblem[];
}

type Field = 'unit' | 'item' | 'category' | 'points' | 'date' | 'reason' | 'evidence';

const TITLES: FieldTitles<Field> = {
  unit: '单位 单位名称 单位编号 单位编码 单位代码 部门 部门名称 编号 编码 代码 机构 unit unitcode unitname code department',
  item: '指标 项目 台账 考核指标 否决项 item indicator ledger',
  category: '类别 分类 加扣分类别 category',
  points: '分值 分数 加减分 加扣分 扣分 得分 points score',
  date: '日期 时间 发生日期 date day',
  reason: '事由 原因 内容 说明 情况 reason',
  evidence: '佐证 依据 佐证材料 文号 证据 evidence proof',
};

const NEEDED = ['unit', 'item', 'points', 'date', 'reason', 'evidence'] as const satisfies readonly Field[];

/** Entries of ledgers and facts of vetoes, one a row; each needs a date, a reason and what proves it. */
export function planEntries(request: {
  readonly cells: Cells;
  readonly units: readonly Unit[];
  readonly scheme: AssessmentScheme;
  /** YYYY-MM-DD: what has not happened yet is in no ledger. */
  readonly today: string;
}): EntriesPlan {
  const { titles, rows } = titledRows(request.cells, TITLES);
  const items = itemsOf(request.scheme);
  const findUnit = createUnitFinder(request.units);
  const { today } = request;
  const read = rows.map((row) => readRow(row, { titles, items, findUnit, today }));
  return {
    missing: NEEDED.filter((field) => !titles.has(field)),
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

interface Item {
  readonly id: string;
  readonly isVeto: boolean;
  readonly categories: ReadonlyMap<string, string>;
}

/** By id and by name. */
function itemsOf({ vetoes, adjustments, indicators }: AssessmentScheme): ReadonlyMap<string, Item> {
  const measured = [...placedIndicators({ indicators }).map(({ indicator }) => indicator), ...adjustments];
  const ledgers = measured.flatMap((item) => {
    if (!('source' in item) || item.source.kind !== 'ledger') return [];
    const categories = new Map(
      item.source.categories.flatMap(({ id, name }) => [
        [id, id],
        [name.zh, id],
      ]),
    );
    return [{ name: item.name.zh, item: { id: item.id, isVeto: false, categories } }];
  });
  const facts = vetoes.map(({ id, name }) => ({ name: name.zh, item: { id, isVeto: true, categories: new Map() } }));
  return new Map(
    [...ledgers, ...facts].flatMap(({ name, item }) => [
      [item.id, item],
      [name, item],
    ]),
  );
}

function readRow(
  { line, cell }: TitledRow<Field>,
  context: {
    readonly titles: ReadonlyMap<Field, string>;
    readonly items: ReadonlyMap<string, Item>;
    readonly findUnit: (text: string) => string | undefined;
    readonly today: string;
  },
) {
  const { titles, items, findUnit, today } = context;
  const at = (field: Field) => ({ title: titles.get(field) ?? null });
  const unitCode = findUnit(cell('unit'));
  const item = items.get(cell('item'));
  const points = item?.isVeto === true ? 0 : readNumber(cell('points'), false);
  const date = isoDay(cell('date'));
  const categoryId = cell('category') === '' ? null : item?.categories.get(cell('category'));
  const problems = [
    ...(cell('unit') === '' ? [rowProblem(line, 'unit.missing', at('unit'))] : []),
    ...(cell('unit') !== '' && unitCode === undefined ? [rowProblem(line, 'unit.unknown', at('unit'))] : []),
    ...(item === undefined ? [rowProblem(line, 'item.unknown', at('item'))] : []),
    ...(points === undefined ? [rowProblem(line, 'points.not-a-number', at('points'))] : []),
    ...(date === null ? [rowProblem(line, 'date.invalid', at('date'))] : []),
    ...(date !== null && date > today ? [rowProblem(line, 'date.in-future', at('date'))] : []),
    ...(cell('reason') === '' ? [rowProblem(line, 'reason.missing', at('reason'))] : []),
    ...(cell('evidence') === '' ? [rowProblem(line, 'evidence.missing', at('evidence'))] : []),
    ...(item !== undefined && categoryId === undefined ? [rowProblem(line, 'category.unknown', at('category'))] : []),
  ];
  const isWhole =
    problems.length === 0 && unitCode !== undefined && item !== undefined && points !== undefined && date !== null;
  if (!isWhole || categoryId === undefined) return { entry: null, problems };
  const { reason, evidence } = { reason: cell('reason'), evidence: cell('evidence') };
  return { problems, entry: { itemId: item.id, unitCode, categoryId, points, date, reason, evidence } };
}

/** 2026-5-1, 2026/5/1, 2026.5.1 and 2026年5月1日; null for what is no day of the calendar. */
function isoDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC')) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
