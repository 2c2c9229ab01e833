import type { SampleDesign } from '#domain/answers/sample-design';
import type { SingleField } from '../columns/column-field';
import type { NameLookup } from '../name-lookup';
import type { ProblemLog } from '../problem-log';
import type { RowProblemCode } from '../row-problem';
import type { TableRow } from '../table';
import { readNumber } from './read-number';
import { cleanCell } from '#domain/tables/clean-cell';

/** A column that stands for a field of its own. */
export interface PlacedColumn {
  readonly index: number;
  readonly title: string;
}
export type SingleColumns = ReadonlyMap<SingleField, PlacedColumn>;

/** What a row says about its rater rather than about a target; equal rows give the same object. */
export interface Respondent {
  readonly group: number;
  readonly design?: SampleDesign;
  readonly copies: number;
}

export interface RespondentSource {
  readonly columns: SingleColumns;
  readonly decimalComma: boolean;
  /** The position of the group that a cell names. */
  readonly groupOf: NameLookup;
  /** Of all rows, where no column tells the group. */
  readonly standingGroup: number;
  readonly log: ProblemLog;
}

/** Reads rater group, design and count of a row; undefined after reporting what is wrong with them. */
export type RespondentReader = (row: TableRow) => Respondent | undefined;

const RESPONDENT_FIELDS = ['group', 'weight', 'stratum', 'cluster', 'population', 'count'] as const;
type RespondentField = (typeof RESPONDENT_FIELDS)[number];

export function createRespondentReader(source: RespondentSource): RespondentReader {
  const used = RESPONDENT_FIELDS.flatMap((field) => {
    const column = source.columns.get(field);
    return column ? [{ field, ...column }] : [];
  });
  const readings = new Map<string, Reading>();
  const respondents = new Map<string, Respondent>();

  function readingOf({ cells }: TableRow): Reading {
    const texts = used.map(({ index }) => cells[index] ?? '');
    const written = texts.join('\n');
    const known = readings.get(written);
    if (known) return known;
    const values = new Map(used.map(({ field }, position) => [field, cleanCell(texts[position] ?? '')]));
    const reading = readRespondent(values, source);
    const respondent = reading.respondent && sameObject(respondents, reading.respondent);
    const kept = respondent ? { ...reading, respondent } : reading;
    readings.set(written, kept);
    return kept;
  }

  return (row) => {
    const { respondent, problems } = readingOf(row);
    for (const { field, code } of problems) {
      const title = source.columns.get(field)?.title;
      source.log.report(row.line, { code, ...(title !== undefined && { column: title }) });
    }
    return respondent;
  };
}

interface Reading {
  readonly respondent?: Respondent;
  readonly problems: readonly { readonly field: RespondentField; readonly code: RowProblemCode }[];
}

/** 1 and 1.0 are the same weight, so what was read is compared, not what was written. */
function sameObject(respondents: Map<string, Respondent>, respondent: Respondent): Respondent {
  const { group, design, copies } = respondent;
  const key = JSON.stringify([group, copies, design?.weight, design?.stratum, design?.cluster, design?.populationSize]);
  const same = respondents.get(key) ?? respondent;
  respondents.set(key, same);
  return same;
}

type Values = ReadonlyMap<RespondentField, string>;

function readRespondent(values: Values, source: RespondentSource): Reading {
  const problems = RESPONDENT_FIELDS.flatMap((field) => {
    const value = values.get(field);
    const code = value === undefined ? null : problemOf(field, value, source);
    return code === null ? [] : [{ field, code }];
  });
  if (problems.length > 0) return { problems };
  const number = (field: RespondentField) => readNumber(values.get(field) ?? '', source.decimalComma);
  const design = {
    ...defined('weight', number('weight')),
    ...defined('stratum', values.get('stratum')),
    ...defined('cluster', values.get('cluster')),
    ...defined('populationSize', number('population')),
  };
  const group = values.has('group') ? (source.groupOf(values.get('group') ?? '') ?? 0) : source.standingGroup;
  const respondent = { group, copies: number('count') ?? 1, ...(Object.keys(design).length > 0 && { design }) };
  return { respondent, problems };
}

function problemOf(field: RespondentField, value: string, source: RespondentSource): RowProblemCode | null {
  if (value === '') return `${field}.missing`;
  const number = readNumber(value, source.decimalComma);
  switch (field) {
    case 'group':
      return source.groupOf(value) === undefined ? 'group.unknown' : null;
    case 'weight':
    case 'population':
      return sizeProblem(field, number);
    case 'count':
      return number !== undefined && Number.isInteger(number) && number >= 0 ? null : 'count.not-whole';
    case 'stratum':
    case 'cluster':
      return null;
  }
}

/** Weights further apart than these make shares of nothing but rounding, and sums of them leave the range of doubles. */
const SIZES = [1e-12, 1e12] as const;

function sizeProblem(field: 'weight' | 'population', number: number | undefined): RowProblemCode | null {
  if (number === undefined || number <= 0) return `${field}.not-positive`;
  return number < SIZES[0] || number > SIZES[1] ? `${field}.out-of-range` : null;
}

function defined<Name extends keyof SampleDesign>(name: Name, value: SampleDesign[Name] | undefined) {
  return value === undefined ? {} : { [name]: value };
}
