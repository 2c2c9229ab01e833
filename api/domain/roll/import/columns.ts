import type { RollColumn, RollColumnField, RollField } from '#domain/roll/import/import-model';
import type { Cells } from '#domain/tables/cells';
import { plainTitle, uniqueTitles } from '#domain/tables/column-titles';

const ROWS_SEARCHED = 10;

/** The line of the column titles, from 1: of the first ten lines the one with the most known titles. */
export function findHeaderRow(cells: Cells): number {
  const known = cells.slice(0, ROWS_SEARCHED).map((row) => new Set(row.map(fieldOfTitle).filter(Boolean)).size);
  const most = Math.max(0, ...known);
  return most === 0 ? 1 : known.indexOf(most) + 1;
}

/** A column, and where its cells stand. */
export interface PlacedColumn extends RollColumn {
  readonly index: number;
}

export interface ColumnRequest {
  readonly cells: Cells;
  readonly headerRow: number;
  /** Fields by column title, as a person chose them; a column that is not named keeps its guess. */
  readonly mapping: Readonly<Record<string, RollColumnField>>;
}

/**
 * The columns that have a title or any value. No field is given to two columns by guess. A person has one contact on the
 * roll: of two columns the e-mail address comes first, because letters go there by themselves, and the other fills its gaps.
 */
export function readColumns({ cells, headerRow, mapping }: ColumnRequest): readonly PlacedColumn[] {
  const body = cells.slice(headerRow);
  const header = cells[headerRow - 1] ?? [];
  const width = Math.max(header.length, ...body.slice(0, ROWS_SEARCHED).map((row) => row.length));
  const titles = uniqueTitles(Array.from({ length: width }, (_, index) => header[index]?.trim() ?? ''));
  const taken = new Set<RollColumnField>(Object.values(mapping));
  return titles.flatMap((title, index) => {
    const sample = body.map((row) => row[index]?.trim() ?? '').find((value) => value !== '') ?? '';
    if (sample === '' && (header[index]?.trim() ?? '') === '') return [];
    const field = mapping[title] ?? guessOf(title, titles).find((guess) => !taken.has(guess)) ?? 'skip';
    if (field !== 'skip') taken.add(field);
    return [{ title, sample: sample.slice(0, 60), field, index }];
  });
}

function guessOf(title: string, titles: readonly string[]): readonly RollColumnField[] {
  const field = fieldOfTitle(title);
  if (field === null) return [];
  if (field !== 'contact') return [field];
  const yields = !isMail(title) && titles.some(isMail);
  return yields ? ['second-contact'] : ['contact', 'second-contact'];
}

function isMail(title: string): boolean {
  return MAIL_TITLES.split(' ').includes(plainTitle(title));
}

function fieldOfTitle(title: string): RollField | null {
  return FIELD_BY_TITLE.get(plainTitle(title)) ?? null;
}

const MAIL_TITLES = '邮箱 电子邮箱 电子邮件 email mail';

const TITLES: Readonly<Record<RollField, string>> = {
  name: '姓名 名字 人员 人员姓名 成员 职工姓名 name fullname person member',
  group: '评价主体 主体 组别 分组 所属主体 评价组 类别 身份 group ratergroup raters role category',
  unit: '单位 所在单位 工作单位 单位名称 单位编号 部门 所在部门 送达单位 unit department unitcode unitname organisation',
  contact: `手机 手机号 手机号码 电话 联系电话 联系方式 移动电话 phone mobile contact ${MAIL_TITLES}`,
};

const FIELD_BY_TITLE: ReadonlyMap<string, RollField> = new Map(
  Object.entries(TITLES).flatMap(([field, titles]) => titles.split(' ').map((title) => [title, field as RollField])),
);
